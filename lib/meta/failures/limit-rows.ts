import type { ExplanationRow } from "./explanation";

/** Limits and passing troubles (spec/platform.md, A.2 and F.2). */
export const limitRows = [
  {
    reason: "app-limit",
    kind: "limited",
    codes: [4],
    happened: "This app has asked WhatsApp too often in the last hour.",
    remedy: "Wait up to an hour and try again.",
  },
  {
    reason: "account-limit",
    kind: "limited",
    codes: [80007],
    happened: "This WhatsApp account has been asked too often in the last hour.",
    remedy: "Wait up to an hour and try again. The limit is much higher once a number is registered.",
  },
  {
    reason: "call-limit",
    kind: "limited",
    codes: [613],
    happened: "WhatsApp was asked too often in a short time.",
    remedy: "Wait a few minutes and try again.",
  },
  {
    reason: "sending-limit",
    kind: "limited",
    codes: [130429],
    happened: "Messages were sent faster than this number may send.",
    remedy: "Wait a moment and send the rest more slowly.",
  },
  {
    reason: "spam-limit",
    kind: "limited",
    codes: [131048],
    happened: "WhatsApp holds messages of this number back, because too many people blocked or reported it.",
    remedy: "Look at the quality rating of the number and pause sending until it recovers.",
  },
  {
    reason: "pair-limit",
    kind: "limited",
    codes: [131056],
    happened: "Too many messages went to this person in a short time.",
    remedy: "Wait before you send this person another message.",
  },
  {
    reason: "registration-limit",
    kind: "limited",
    codes: [133016],
    happened: "This number was registered or removed too often.",
    remedy: "Wait three days before you register it again.",
  },
  {
    reason: "temporary",
    kind: "temporary",
    codes: [1, 2, 131000, 131016, 133004],
    happened: "WhatsApp has a passing problem.",
    remedy: "Try again in a few minutes.",
  },
  {
    reason: "maintenance",
    kind: "temporary",
    codes: [131057],
    happened: "This WhatsApp account is being maintained at Meta.",
    remedy: "Try again in a few hours.",
  },
] as const satisfies readonly ExplanationRow[];
