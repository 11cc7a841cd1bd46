import { StatusDot } from "@/components/ui/status-dot";
import { Tooltip } from "@/components/ui/tooltip";
import type { FlowStateId } from "./publishing-state";
import { stateWords } from "./state-words";

/** Where a Flow stands, in a word; what it means where the pointer rests. */
export function StateBadge({ state }: { readonly state: FlowStateId }) {
  const { label, tone, meaning } = stateWords[state];
  return (
    <Tooltip text={meaning}>
      <span className="inline-flex whitespace-nowrap">
        <StatusDot tone={tone} label={label} />
      </span>
    </Tooltip>
  );
}
