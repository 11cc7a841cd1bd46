import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { trayTexts as texts } from "./texts";

/** Leads to the tray; nothing while it is empty. */
export function TrayNotice({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <Notice
      tone="caution"
      title={texts.notice(count)}
      className="mb-6"
      actions={
        <Link href="/responses/tray" className={buttonStyle({ size: "panel" })}>
          {texts.look}
        </Link>
      }
    />
  );
}
