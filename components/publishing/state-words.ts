import type { Tone } from "@/components/ui/tone";
import type { FlowStateId } from "./publishing-state";

type StateWords = {
  readonly label: string;
  readonly tone: Tone;
  /** What it means, and what to do where there is something to do. */
  readonly meaning: string;
};

/** Each state of a Flow in words. */
export const stateWords: { readonly [state in FlowStateId]: StateWords } = {
  "draft-here": {
    label: "Draft",
    tone: "neutral",
    meaning: "WhatsApp does not know this Flow yet. Publish it to send it to people.",
  },
  "draft-at-meta": {
    label: "Draft at WhatsApp",
    tone: "neutral",
    meaning: "WhatsApp has it, and nobody can open it yet. Publish it to make it live.",
  },
  live: {
    label: "Live",
    tone: "good",
    meaning: "Messages open this version. There is nothing to do.",
  },
  "live-changed": {
    label: "Live, with changes",
    tone: "accent",
    meaning:
      "Messages open the version that was published last. Publish again to bring your changes to people.",
  },
  throttled: {
    label: "Slowed down",
    tone: "caution",
    meaning:
      "WhatsApp lets only ten messages an hour open this Flow, because its live data answers too slowly or not at all. Mend that; WhatsApp then lifts the limit by itself.",
  },
  blocked: {
    label: "Blocked",
    tone: "problem",
    meaning:
      "WhatsApp lets nobody open this Flow, because its live data fails. Mend that; WhatsApp then unblocks it by itself, step by step.",
  },
  retired: {
    label: "Retired",
    tone: "neutral",
    meaning: "It can no longer be sent or opened, for good. Duplicate it to go on with a copy.",
  },
  "deleted-at-meta": {
    label: "Deleted at WhatsApp",
    tone: "caution",
    meaning: "Somebody deleted it at WhatsApp. Publish it to make it there again.",
  },
  unknown: {
    label: "State not known",
    tone: "caution",
    meaning: "WhatsApp tells a state that is new to Flowsmith. Look at the Flow in WhatsApp Manager.",
  },
};
