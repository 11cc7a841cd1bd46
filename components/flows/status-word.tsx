import { StatusDot } from "@/components/ui/status-dot";
import type { Tone } from "@/components/ui/tone";
import type { FlowStatus } from "./flow-item";
import { texts } from "./texts";

const tones: { readonly [status in FlowStatus]: Tone } = {
  draft: "neutral",
  live: "good",
  retired: "caution",
};

export function StatusWord({ status }: { readonly status: FlowStatus }) {
  return <StatusDot tone={tones[status]} label={texts.status[status]} />;
}
