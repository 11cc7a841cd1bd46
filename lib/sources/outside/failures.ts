import type { DataFetchFailure } from "@/db/schema/data-fetch";
import { connectionWords } from "@/lib/outbound/connection-words";
import type { OutsideFailure } from "@/lib/outbound/request-outside";

/** Why a source outside gave nothing, in words that hold no secret and nothing of what it answered. */
export type AskFailure = DataFetchFailure;

export const askFailures = {
  secretsLost: {
    reason: "secrets-lost",
    happened: "The secrets of this source cannot be opened any more.",
    remedy: "Enter them again.",
  },
  tooBig: {
    reason: "too-big",
    happened: "The answer has more than 5 MB.",
    remedy: "Ask for less, for example with a filter or a page size in the query.",
  },
  notJson: {
    reason: "not-json",
    happened: "The answer is neither JSON nor CSV.",
    remedy: "Look at the address in a browser: it may lead to a web page or a sign-in.",
  },
  noList: {
    reason: "no-list",
    happened: "The list is not where it was in the answer.",
    remedy: "Fetch a sample and choose the list again.",
  },
  redirects: {
    reason: "redirects",
    happened: "The address leads on and on to others.",
    remedy: "Enter the address at which it ends.",
  },
  badKey: {
    reason: "bad-key",
    happened: "This is not the key of a service account.",
    remedy: "Paste the whole JSON file that Google gave you when you made the key.",
  },
  notSheet: {
    reason: "not-sheet",
    happened: "This is not the link of a Google Sheet.",
    remedy: "Open the sheet and copy its link, as https://docs.google.com/spreadsheets/d/…",
  },
  notCalendar: {
    reason: "not-calendar",
    happened: "The answer is no calendar.",
    remedy: "Use the iCal link of the calendar, which often ends in .ics.",
  },
} as const satisfies { readonly [name: string]: AskFailure };

const addressRemedy = "Check the address.";
const reasons: {
  readonly [reason in Exclude<OutsideFailure["reason"], "unreachable">]: Omit<AskFailure, "reason">;
} = {
  "no-address": { happened: "This is no address.", remedy: "Enter one that begins with https://." },
  "not-https": { happened: "The address is not secure.", remedy: "Enter one that begins with https://." },
  "carries-password": {
    happened: "The address has a name or a password in it.",
    remedy: "Put them into a secret header.",
  },
  "not-public": {
    happened: "The address leads into a private network.",
    remedy: "Enter one that can be reached from the internet.",
  },
  "timed-out": {
    happened: "There was no answer in time.",
    remedy: "Ask for less, or make the service behind the address faster.",
  },
};

export function askFailureOf(failure: OutsideFailure): AskFailure {
  const { reason } = failure;
  return { reason, ...(reason === "unreachable" ? connectionWords(failure.code) : reasons[reason]) };
}

/** An answer that is none of success. */
export function statusFailure(status: number): AskFailure {
  const reason = `status-${status}`;
  if (status === 401 || status === 403) {
    return {
      reason,
      happened: `The address refuses us (${status}).`,
      remedy: "Check the secrets, and whether they may read this.",
    };
  }
  if (status === 404 || status === 410) {
    return { reason, happened: `There is nothing at this address (${status}).`, remedy: addressRemedy };
  }
  if (status === 429) {
    return {
      reason,
      happened: "The address is asked too often (429).",
      remedy: "Choose a longer cache time.",
    };
  }
  return {
    reason,
    happened: `The service behind the address failed (${status}).`,
    remedy: "Try again later, or tell whoever runs it.",
  };
}
