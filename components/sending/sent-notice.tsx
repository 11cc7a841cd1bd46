import { Notice } from "@/components/ui/notice";
import type { DeliveredItem } from "./sending-state";
import { texts } from "./texts";

/** What became of a message at once; the list beside it tells the rest. */
export function SentNotice({ to, delivered }: { readonly to: string; readonly delivered: DeliveredItem }) {
  const { outcome, failure } = delivered;
  if (outcome === "sent" || !failure) {
    return (
      <Notice tone="good" role="status" title={texts.sentTo(to)}>
        {texts.sentText}
      </Notice>
    );
  }
  return (
    <Notice tone={outcome === "failed" ? "problem" : "caution"} role="alert" title={failure.happened}>
      {failure.remedy}
    </Notice>
  );
}
