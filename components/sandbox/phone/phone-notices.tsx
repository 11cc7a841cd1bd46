import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { phonePageTexts as texts } from "./texts";

type PhoneNoticesProps = {
  readonly isStale: boolean;
  readonly isSignedOut: boolean;
  readonly faults: number;
};

/** What stands in the way of seeing the truth, and what is made to go wrong. */
export function PhoneNotices({ isStale, isSignedOut, faults }: PhoneNoticesProps) {
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
  if (isStale) return <Notice tone="caution" role="status" title={texts.stale} className="mb-4" />;
  if (faults === 0) return null;
  return (
    <Notice tone="caution" title={texts.faults(faults)} className="mb-4">
      <Link href="/sandbox/controls" className="underline hover:text-ink">
        {texts.controls}
      </Link>
    </Notice>
  );
}
