import { PlacesBadge } from "@/components/publishing/places-badge";
import { StatusDot } from "@/components/ui/status-dot";
import type { Tone } from "@/components/ui/tone";
import type { FlowItem, FlowStatus } from "./flow-item";
import { texts } from "./texts";

const tones: { readonly [status in FlowStatus]: Tone } = {
  draft: "neutral",
  live: "good",
  retired: "caution",
};

/** Where a Flow stands at WhatsApp; what is known of it here when no connected account has it. */
export function StatusWord({ flow: { status, places } }: { readonly flow: FlowItem }) {
  if (places.length > 0) return <PlacesBadge places={places} />;
  return <StatusDot tone={tones[status]} label={texts.status[status]} />;
}
