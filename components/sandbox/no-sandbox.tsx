import { Smartphone } from "lucide-react";
import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { phonePageTexts } from "./phone/texts";

/** What the sandbox is for, while there is none. */
export function NoSandbox() {
  const { title, text, action } = phonePageTexts.noSandbox;
  return (
    <EmptyState
      icon={Smartphone}
      title={title}
      text={text}
      action={
        <Link href="/accounts" className={buttonStyle({ variant: "primary" })}>
          {action}
        </Link>
      }
    />
  );
}
