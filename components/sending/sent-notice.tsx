import { Notice } from "@/components/ui/notice";
import { texts } from "./texts";

/** It was handed over; the list beside it tells the rest. */
export function SentNotice({ to }: { readonly to: string }) {
  return (
    <Notice tone="good" role="status" title={texts.sentTo(to)}>
      {texts.sentText}
    </Notice>
  );
}
