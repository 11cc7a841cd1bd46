import type { StepId } from "./publishing-state";

const steps: { readonly [step in StepId]: string } = {
  check: "Nothing in the Flow blocks publishing",
  make: "The Flow exists in the account",
  address: "WhatsApp knows where to ask for live data",
  upload: "WhatsApp has checked the Flow and found nothing wrong",
  publish: "Messages sent from now on open this version",
};

/** What the page for publishing says. */
export const texts = {
  title: "Publish",
  heading: (name: string) => `Publish “${name}”`,
  back: "Back to the builder",
  intro: "Messages you have already sent keep the version they were sent with.",
  account: "Account",
  simulated: "Simulated",
  compare: "Compare with what is live",
  compareTitle: "What publishing changes",
  live: "Live",
  draft: "Draft",
  earlier: {
    title: "Versions that were live",
    number: (number: number) => `Revision ${number}`,
    goBack: "Go back to this",
    goBackTo: (number: number) => `Go back to revision ${number}`,
    all: (count: number) => `Show all ${count}`,
    dialog: (number: number) => `Go back to revision ${number}`,
    dialogText:
      "Messages sent from then on open this version. Messages you have already sent stay as they are.",
    breaksNothing: "Nothing that relies on what is live now breaks.",
    compareTitle: (number: number) => `What going back to revision ${number} changes`,
    draft: "What becomes of your draft",
    replace: "The draft becomes this version, too",
    replaceHelp: "Your present draft is kept among the revisions and can be brought back.",
    keep: "Leave the draft as it is",
    keepHelp: "You go on with your changes and publish them later.",
    cancel: "Cancel",
    confirm: (number: number) => `Publish revision ${number}`,
    replaced: (number: number) => `The draft is revision ${number} now`,
    isLive: (number: number) => `Revision ${number} is live again`,
    bringBack: "Bring my draft back",
    broughtBack: "Your draft is back",
    cutOff: (number: number) => `Revision ${number} is not live yet`,
    cutOffText: "Going back to it stopped on the way. The list below shows where.",
    goOn: (number: number) => `Go on with revision ${number}`,
  },
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
    "revision-not-found": "This revision is no longer there. Load the page again.",
    other: "The server could not do that now. Try again in a moment.",
  },
} as const;

export function refusalInWords(reason: string): string {
  const known: { readonly [reason: string]: string } = texts.refusals;
  return Object.hasOwn(known, reason) ? (known[reason] ?? texts.refusals.other) : texts.refusals.other;
}
