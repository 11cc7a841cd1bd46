import { StatusDot } from "@/components/ui/status-dot";
import type { Tone } from "@/components/ui/tone";
import type { SendStateItem } from "./sending-state";
import { texts } from "./texts";

const tones: { readonly [state in SendStateItem]: Tone } = {
  queued: "neutral",
  sending: "accent",
  unknown: "caution",
  sent: "accent",
  delivered: "good",
  read: "good",
  failed: "problem",
  cancelled: "neutral",
};

/** How far a message came, as dot and word. */
export function SendState({ state }: { readonly state: SendStateItem }) {
  return <StatusDot tone={tones[state]} label={texts.sends.states[state]} />;
}
