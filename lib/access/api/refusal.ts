import { textBytesMax } from "@/lib/drafts/limits";

/** A refusal as programs read it: a stable reason, and words for the person behind the program. */
export type ApiRefusal = {
  readonly status: number;
  readonly reason: string;
  readonly message: string;
  readonly remedy?: string;
  readonly mistakes?: readonly ApiMistake[];
};

export type ApiMistake = {
  readonly code: string;
  readonly message: string;
  /** RFC 6901. */
  readonly pointer?: string;
  /** Counts from 1. */
  readonly line?: number;
};

const megabyte = 1024 * 1024;

/** What the workrooms refuse, by their reasons. */
const words = {
  "signed-out": [
    401,
    "This access key is not known here.",
    "Make one under Access keys and send it as a bearer token.",
  ],
  invalid: [400, "What was sent is not what is asked for here.", "Compare it with the README."],
  "too-large": [413, `A Flow has at most ${textBytesMax / megabyte} MB.`, "Make it smaller."],
  unavailable: [503, "The server cannot do this now.", "Try again in a moment."],
  "storage-full": [507, "The disk of the server is full.", "Free some room and try again."],
  "flow-not-found": [404, "There is no such Flow.", "List the Flows for those there are."],
  "file-not-found": [404, "There is no such file.", "Take the path from the webhook of the response."],
  "file-later": [503, "WhatsApp did not give the file now.", "Try again in a few minutes."],
  "file-gone": [410, "WhatsApp no longer has the file.", undefined],
  "not-found": [404, "There is no such account.", "List the accounts for those there are."],
  "revision-not-found": [404, "There is no such revision.", undefined],
  "name-taken": [409, "Another Flow has this name already.", "Choose another one."],
  "which-account": [400, "There is more than one account.", "Say which one by its id."],
  "no-account": [409, "No WhatsApp account is connected.", "Connect one first."],
  "which-number": [400, "The account has more than one number.", "Say which one sends by its id."],
  "secrets-lost": [
    503,
    "The keys that open the access token are not there.",
    "Start the server with the keys it had, or connect the account again.",
  ],
  "already-running": [409, "It is being published right now.", "Wait until that has ended."],
  "address-misfit": [
    400,
    "WhatsApp cannot call this address for live data.",
    "Use one that begins with https:// and is on the internet.",
  ],
  "not-published": [409, "Nothing of this Flow is live in this account.", "Publish it, or send the draft."],
  publishing: [409, "It is being published right now.", "Send when that has ended."],
  "number-not-found": [404, "The account has no such number.", "List the accounts for their numbers."],
  "screen-unknown": [
    400,
    "Messages cannot open the Flow at this screen.",
    "Choose one no other screen leads to.",
  ],
  "data-misfit": [400, "The data do not fit the screen.", undefined],
  "no-endpoint": [409, "This Flow asks no endpoint for data.", "Let it open at a screen."],
  "no-number": [400, "This is no phone number.", "Write it with its country, as +1 650 555 1234."],
  "needs-country": [400, "The number lacks its country.", "Write it as +1 650 555 1234."],
} as const satisfies { readonly [reason: string]: readonly [number, string, string | undefined] };

type Known = keyof typeof words;

export function refusalOf(reason: Known, more: { readonly message?: string } = {}): ApiRefusal {
  const [status, message, remedy] = words[reason];
  return { status, reason, message, ...(remedy === undefined ? {} : { remedy }), ...more };
}

/** What WhatsApp or a check of ours said in its own words. */
export function refusalInWords(
  reason: string,
  { happened, remedy, mistakes }: { happened: string; remedy: string; mistakes?: readonly ApiMistake[] },
): ApiRefusal {
  return { status: 422, reason, message: happened, remedy, ...(mistakes ? { mistakes } : {}) };
}
