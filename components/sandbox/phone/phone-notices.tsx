import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { phonePageTexts as texts } from "./texts";

type PhoneNoticesProps = {
  readonly isStale: boolean;
  readonly isSignedOut: boolean;
};

/** What stands in the way of seeing what is true. */
export function PhoneNotices({ isStale, isSignedOut }: PhoneNoticesProps) {
  if (isSignedOut) {
    return (
      <Notice
        tone="problem"
        role="alert"
        title={texts.signedOut}
        className="mb-4"
        actions={
          <Link href="/sign-in?next=/sandbox/phone" className={buttonStyle({ size: "panel" })}>
            {texts.signIn}
          </Link>
        }
      />
    );
  }
  if (!isStale) return null;
  return <Notice tone="caution" role="status" title={texts.stale} className="mb-4" />;
}
