import type { ExplanationRow } from "./explanation";

const again = "Check the internet connection of this server and try again.";

/** Failures without an answer of WhatsApp that could be used. No error code leads here. */
export const transportRows = [
  {
    reason: "unreachable",
    kind: "unreachable",
    codes: [],
    happened: "WhatsApp could not be reached.",
    remedy: again,
  },
  {
    reason: "timed-out",
    kind: "timed-out",
    codes: [],
    happened: "WhatsApp did not answer in time.",
    remedy: again,
  },
  {
    reason: "cancelled",
    kind: "cancelled",
    codes: [],
    happened: "This was stopped before WhatsApp answered.",
    remedy: "Start it again if you still need it.",
  },
  {
    reason: "redirected",
    kind: "redirected",
    codes: [],
    happened: "The address of WhatsApp sent this server somewhere else, which it does not follow.",
    remedy: "Check the address in the settings of the account.",
  },
  {
    reason: "foreign-address",
    kind: "redirected",
    codes: [],
    happened: "The file lies at an address that does not belong to WhatsApp.",
    remedy: "Nothing was loaded. If you expected this address, ask the operator to allow it.",
  },
  {
    reason: "answer-too-large",
    kind: "too-large",
    codes: [],
    happened: "The answer was larger than this server reads.",
    remedy: "Ask for less at once. If it happens again, tell the operator.",
  },
  {
    reason: "flow-too-large",
    kind: "too-large",
    codes: [],
    happened: "The Flow is larger than the 10 MB that WhatsApp takes.",
    remedy: "Use fewer or smaller pictures in the Flow.",
  },
  {
    reason: "too-many-pages",
    kind: "too-large",
    codes: [],
    happened: "The list is longer than this server reads at once.",
    remedy: "Ask for a shorter list.",
  },
  {
    reason: "answer-unreadable",
    kind: "unreadable",
    codes: [],
    happened: "The answer was not one that WhatsApp usually gives.",
    remedy: "Check the address and the version in the settings of the account and try again.",
  },
  {
    reason: "answer-incomplete",
    kind: "unreadable",
    codes: [],
    happened: "The answer of WhatsApp lacks something that is needed to go on.",
    remedy: "Try again. If it happens again, tell the operator.",
  },
] as const satisfies readonly ExplanationRow[];
