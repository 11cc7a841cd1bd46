import type { AccountItem, StepId } from "./publishing-state";

const steps: { readonly [step in StepId]: string } = {
  check: "Nothing in the Flow blocks publishing",
  make: "The Flow exists in the account",
  address: "WhatsApp knows where to ask for live data",
  upload: "WhatsApp has checked the Flow and found nothing wrong",
  publish: "Messages sent from now on open this version",
};

const status: { readonly [status in NonNullable<AccountItem["status"]>]: string } = {
  draft: "Draft at WhatsApp",
  published: "Live",
  deprecated: "Retired",
  blocked: "Blocked by WhatsApp",
  throttled: "Slowed down by WhatsApp",
  gone: "Deleted at WhatsApp",
  unknown: "State not known",
};

/** What the page for publishing says. */
export const texts = {
  title: "Publish",
  heading: (name: string) => `Publish “${name}”`,
  back: "Back to the builder",
  intro: "Messages you have already sent keep the version they were sent with.",
  account: "Account",
  simulated: "Simulated",
  statusOf: status,
  neverPublished: "Not published yet",
  changed: "The draft differs from what is live.",
  same: "What is live is what the draft says.",
  compare: "Compare with what is live",
  compareTitle: "What publishing changes",
  live: "Live",
  draft: "Draft",
  category: "What the Flow is for",
  categories: {
    APPOINTMENT_BOOKING: "Booking appointments",
    LEAD_GENERATION: "Finding customers",
    CONTACT_US: "Contact",
    CUSTOMER_SUPPORT: "Customer support",
    SURVEY: "Survey",
    SIGN_UP: "Signing up",
    SIGN_IN: "Signing in",
    OTHER: "Something else",
  },
  endpoint: "Address for live data",
  endpointHelp: "Starts with https://. WhatsApp asks there what to show next.",
  note: "What is new",
  noteHelp: "Shown in the list of revisions. You can leave it out.",
  checklist: "Steps",
  steps,
  stepStates: { waiting: "Not yet", running: "At work", done: "Done", failed: "Did not succeed" },
  publish: "Publish",
  again: "Publish again",
  goOn: "Go on",
  done: "The Flow is live",
  doneText: "Every message sent from now on opens this version.",
  mend: "Open the Flow",
  details: "What WhatsApp said",
  line: (line: number) => `line ${line}`,
  none: {
    title: "No WhatsApp account yet",
    text: "Connect an account first. The sandbox is one press away and needs no account at Meta.",
    action: "Connect WhatsApp",
  },
  refusals: {
    "already-running": "Somebody is publishing this Flow right now. This page shows how it goes on.",
    "signed-out": "You are signed out. Sign in again and publish; nothing is lost.",
    "secrets-lost": "The stored access to this account can no longer be opened. Connect the account again.",
    "not-found": "This account is no longer connected.",
    "flow-not-found": "This Flow was deleted.",
    other: "The server could not do that now. Try again in a moment.",
  },
} as const;

export function refusalInWords(reason: string): string {
  const known: { readonly [reason: string]: string } = texts.refusals;
  return Object.hasOwn(known, reason) ? (known[reason] ?? texts.refusals.other) : texts.refusals.other;
}
