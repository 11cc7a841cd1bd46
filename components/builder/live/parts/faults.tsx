import { CircleDashed, TriangleAlert } from "lucide-react";
import type { RuleFault } from "@/lib/flow/validate/live/rule-fault";

/** What has to be mended at this place, in words; what was just not chosen yet is said quietly. */
export function Faults({ faults }: { readonly faults: readonly RuleFault[] }) {
  const said = new Map(faults.map(({ message, code }) => [message, code]));
  return [...said].map(([message, code]) => {
    const isOpen = code === "unfinished";
    const Icon = isOpen ? CircleDashed : TriangleAlert;
    return (
      <p
        key={message}
        className={`flex items-start gap-1.5 text-caption ${isOpen ? "text-secondary" : "text-caution"}`}
      >
        <Icon aria-hidden="true" className="mt-px size-3.5 shrink-0" />
        {message}
      </p>
    );
  });
}
