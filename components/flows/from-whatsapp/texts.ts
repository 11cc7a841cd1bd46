import type { Tone } from "@/components/ui/tone";
import type { ImportRefusal, ListedItem } from "./listed-flow";

type StatusWords = { readonly label: string; readonly tone: Tone };

const status: { readonly [status in ListedItem["status"]]: StatusWords } = {
  DRAFT: { label: "Draft", tone: "neutral" },
  PUBLISHED: { label: "Live", tone: "good" },
  DEPRECATED: { label: "Retired", tone: "neutral" },
  BLOCKED: { label: "Blocked", tone: "problem" },
  THROTTLED: { label: "Slowed down", tone: "caution" },
  UNKNOWN: { label: "State not known", tone: "caution" },
};

const refusals: { readonly [reason: string]: { readonly text: string; readonly detail: string } } = {
  "signed-out": { text: "You are signed out", detail: "Sign in again; what is here already stays." },
  "not-found": { text: "This account is no longer connected", detail: "Load the page again." },
  "secrets-lost": {
    text: "The secrets of this account cannot be read",
    detail: "Connect the account again.",
  },
  "not-at-meta": { text: "WhatsApp no longer has this Flow", detail: "Load the page again." },
  "nothing-in-it": {
    text: "There is nothing in it yet",
    detail: "Whoever made it has not given it screens. Import it once it has some.",
  },
  "too-large": { text: "This Flow is too large", detail: "A Flow has at most 10 MB." },
  "storage-full": { text: "The server's disk is full", detail: "Free some space, then go on." },
};

/** What the page for importing Flows of an account says. */
export const texts = {
  title: "Import from WhatsApp",
  intro:
    "Flows come here as they are and stay tied to WhatsApp: when you publish one, it goes live in its place.",
  back: "Flows",
  account: "Account",
  simulated: "Simulated",
  loading: "Asking WhatsApp which Flows there are",
  again: "Try again",
  none: { title: "No Flows in this account", text: "What is made in it later can be imported then." },
  noAccount: {
    title: "No WhatsApp account yet",
    text: "Connect an account first, then its Flows can be imported.",
    action: "Connect WhatsApp",
  },
  list: "Flows at WhatsApp",
  all: (count: number) =>
    count === 1 ? "The one that is not here yet" : `All ${count} that are not here yet`,
  changed: "Changed",
  status,
  here: "Here already",
  open: "Open",
  openNamed: (name: string) => `Open ${name}`,
  imported: "Imported",
  importing: "Importing",
  waiting: "Waits",
  button: (count: number) =>
    count === 0 ? "Import" : count === 1 ? "Import 1 Flow" : `Import ${count} Flows`,
  progress: (done: number, total: number) => `${done} of ${total}`,
  stop: "Stop",
  done: (count: number) => (count === 1 ? "1 Flow is here" : `${count} Flows are here`),
  doneText: "What could not be imported is marked and can be tried again.",
  allDone: "All of them can be edited now.",
  toList: "Show my Flows",
  allHere: "Every Flow of this account is here.",
} as const;

/** What happened and what to do. */
export function refusalInWords(refusal: ImportRefusal): { readonly text: string; readonly detail: string } {
  const { reason, happened, remedy } = refusal;
  if (happened !== undefined) return { text: happened, detail: remedy ?? "" };
  const known = Object.hasOwn(refusals, reason) ? refusals[reason] : undefined;
  return known ?? { text: "The server cannot be reached", detail: "Try again in a moment." };
}
