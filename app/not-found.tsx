import Link from "next/link";
import { MessagePage } from "@/components/shell/message-page";
import { texts } from "@/components/shell/texts";
import { buttonStyle } from "@/components/ui/button-style";

export const metadata = { title: texts.notFound.title };

export default function NotFound() {
  return (
    <MessagePage
      title={texts.notFound.title}
      actions={
        <Link href="/flows" className={buttonStyle({ variant: "primary" })}>
          {texts.notFound.action}
        </Link>
      }
    >
      {texts.notFound.text}
    </MessagePage>
  );
}
