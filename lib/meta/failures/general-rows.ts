import type { ExplanationRow } from "./explanation";

/** What remains when no more exact row fits. */
export const generalRows = [
  {
    reason: "parameter",
    kind: "refused",
    codes: [100],
    happened: "WhatsApp does not accept a part of what was sent.",
    remedy: "Read in the details which part it is, correct it and try again.",
  },
  {
    reason: "other",
    kind: "refused",
    codes: [],
    happened: "WhatsApp refused and gives a reason that is not known here.",
    remedy:
      "Read what WhatsApp says in the details. If it does not help, ask Meta's support with the trace id.",
  },
] as const satisfies readonly ExplanationRow[];
