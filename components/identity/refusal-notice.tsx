import { Notice } from "@/components/ui/notice";
import type { IdentityFailure } from "./ports";
import { texts } from "./texts";

/** Why somebody was not let in; what is wrong with one field stands at that field instead. */
export function RefusalNotice({ refusal }: { readonly refusal: IdentityFailure | null }) {
  const words = refusal && texts.failure(refusal);
  if (!words) return null;
  return (
    <Notice tone="problem" role="alert" title={words.title}>
      {words.text}
    </Notice>
  );
}
