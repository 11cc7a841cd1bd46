import { TriangleAlert } from "lucide-react";
import type { RuleFault } from "@/lib/flow/validate/live/rule-fault";

/** What has to be mended at this place, in words. */
export function Faults({ faults }: { readonly faults: readonly RuleFault[] }) {
  const messages = [...new Set(faults.map(({ message }) => message))];
  return messages.map((message) => (
    <p key={message} className="flex items-start gap-1.5 text-caption text-caution">
      <TriangleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0" />
      {message}
    </p>
  ));
}
