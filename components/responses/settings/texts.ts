import type { SettingsFailure, StoredDelivery } from "./ports";

const days = (count: number) =>
  count >= 365 ? `${count / 365 === 1 ? "1 year" : `${count / 365} years`}` : `${count} days`;

export const texts = {
  button: "Settings",
  title: "Where responses go",
  webhook: {
    title: "Send on to another program",
    intro:
      "Each response is sent to an address of yours within seconds, signed so that your program can tell it comes from here. While your program is away, sending is tried again for three days.",
    url: "Address of your program",
    urlHelp: "Begins with https:// and can be reached from the internet.",
    start: "Start sending",
    save: "Save address",
    saved: "Address saved",
    on: "Send each new response",
    test: "Send a test",
    tested: "A test is on its way",
    rotate: "New secret",
    rotateTitle: "Make a new secret?",
    rotateText:
      "Both secrets sign for 24 hours, so nothing is lost while you change your program. After that only the new one counts.",
    remove: "Stop and forget",
    removeTitle: "Stop sending and forget the address?",
    removeText: "The address, its secret and the log below are deleted, and what still waits is not sent.",
    removed: "Responses are no longer sent on",
    secretTitle: "Copy the secret now",
    secretText:
      "Your program checks signatures with it, as Standard Webhooks describes. It is shown only this once.",
    copy: "Copy secret",
    copied: "Copied",
    gone: "Your program said that it is gone",
    goneText: "It answered 410, so sending has stopped. Switch it on again when the address is right.",
    overlap: "The secret before still signs as well, until",
    log: "Sent lately",
    nothing: "Nothing was sent yet.",
    what: { response: "Response", test: "Test" },
    state: {
      delivered: "Arrived",
      waiting: "Waiting",
      "given-up": "Given up",
    } satisfies { readonly [state in StoredDelivery["state"]]: string },
    next: "Next attempt:",
    details: (count: number) => (count === 1 ? "1 attempt" : `${count} attempts`),
    took: (ms: number) => `${ms.toLocaleString("en")} ms`,
    noAnswer: "The answer was empty.",
    again: "Send again",
    againDone: "It is sent again",
  },
  keep: {
    title: "Keep responses",
    label: "How long",
    forever: "For ever",
    days,
    help: "Older responses are deleted once an hour, here and in what WhatsApp delivered.",
    askTitle: (count: number) => `Keep responses for ${days(count)} only?`,
    askText: (count: number) =>
      `Responses that came more than ${days(count)} ago are deleted for good within the hour, also those that are here now.`,
    confirm: "Delete older ones",
    saved: "Saved",
  },
  summary: {
    title: "Summary",
    text: "There are no charts and no funnel here yet. To count answers, download them as a file.",
  },
  destinations: {
    title: "Destinations",
    text: "There are no ready-made destinations here yet. To get responses into another program, send them on to an address of yours.",
  },
  failed: "That did not work",
  failedText: "Try again in a moment.",
} as const;

const faults = {
  "no-address": "This is no address. It looks like https://example.com/responses.",
  "not-https": "The address has to begin with https://.",
  "carries-password": "Leave out the name and password; your program knows us by the signature.",
  "not-public": "This address leads into a private network, so nothing can be sent there.",
} as const;

/** Why an address was not taken; undefined when it was something else. */
export function faultInWords(failure: SettingsFailure): string | undefined {
  return "fault" in failure ? faults[failure.fault] : undefined;
}

const reasons: { readonly [reason: string]: string } = {
  "timed-out": "No answer within 15 seconds",
  "not-public": "The address leads into a private network",
  "not-https": "The address does not begin with https://",
  "secret-lost": "The secret cannot be opened; make a new one",
  "nothing-to-tell": "The response was deleted",
};

/** Why there was no answer. */
export function attemptInWords(failure: string): string {
  return (
    reasons[failure] ?? `Could not be reached (${failure.replace(/^unreachable ?/, "") || "no connection"})`
  );
}
