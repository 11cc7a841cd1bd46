import type { FlowShelf, FlowStatus } from "./flow-item";
import type { FlowFailure } from "./ports";

const status: { readonly [status in FlowStatus]: string } = {
  draft: "Draft",
  live: "Live",
  retired: "Retired",
};

const shelf: { readonly [shelf in FlowShelf]: string } = { active: "Active", archived: "Archived" };

export const texts = {
  title: "Flows",
  newFlow: "New Flow",
  importFlow: "Import",
  fromWhatsApp: "Import from WhatsApp",
  status,
  shelf,
  shelfLabel: "Which Flows",
  look: { label: "Show as", cards: "Cards", rows: "Rows" },
  search: "Search Flows",
  found: (count: number) => (count === 1 ? "1 Flow found" : `${count} Flows found`),
  columns: {
    name: "Name",
    status: "Status",
    responses: "Responses",
    changed: "Last change",
    actions: "Actions",
  },
  responses: (count: number) => (count === 1 ? "1 response" : `${count} responses`),
  fresh: (count: number) => `${count} new`,
  pages: {
    label: "Pages",
    previous: "Newer",
    next: "Older",
    place: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
  menu: {
    label: (name: string) => `Actions for ${name}`,
    open: "Open",
    send: "Send",
    responses: "Responses",
    rename: "Rename",
    duplicate: "Duplicate",
    export: "Export JSON",
    archive: "Archive",
    restore: "Restore",
    delete: "Delete",
  },
  rename: {
    label: "Name of the Flow",
    empty: "Give the Flow a name.",
    hint: "Enter keeps the name, Escape does not.",
  },
  toast: {
    undo: "Undo",
    deleted: (name: string) => `“${name}” is deleted`,
    undeleted: (name: string) => `“${name}” is back`,
    archived: (name: string) => `“${name}” is archived`,
    restored: (name: string) => `“${name}” is back among the active Flows`,
    duplicated: (name: string) => `“${name}” is added`,
    open: "Open",
  },
  empty: {
    noMatch: (search: string) => `No Flow is called “${search}”`,
    noMatchText: "Try a part of the name, or look among the archived Flows.",
    clear: "Clear the search",
    noArchived: "Nothing is archived",
    noArchivedText: "Flows you put away keep their name and their content and wait here.",
    noActive: "All Flows are archived",
    noActiveText: "Bring one back from the archive, or make a new one.",
    showArchived: "Show the archive",
  },
  signIn: "Sign in",
  signInBeside: "Sign in in a new tab",
  failure,
} as const;

function failure(refusal: FlowFailure): { readonly text: string; readonly detail: string } {
  switch (refusal.reason) {
    case "signed-out":
      return { text: "You are signed out", detail: "Sign in again, then repeat what you did." };
    case "not-found":
      return {
        text: "This Flow is no longer there",
        detail: "Somebody may have deleted it. Load the page again.",
      };
    case "name-taken":
      return { text: "Another Flow has this name", detail: "Choose a different one." };
    case "invalid":
      return { text: "This was not accepted", detail: "Names have 1 to 120 characters." };
    case "too-large":
      return { text: "This Flow is too large", detail: `A Flow has at most ${megabytes(refusal.bytesMax)}.` };
    case "storage-full":
      return {
        text: "The server's disk is full",
        detail: "Nothing was lost. Free some space, then try again.",
      };
    case "unavailable":
      return { text: "The server cannot be reached", detail: "Nothing was changed. Try again in a moment." };
  }
}

/** Bytes as people say them: "12.4 MB". */
export function megabytes(bytes: number): string {
  const amount = bytes / (1024 * 1024);
  return `${amount >= 100 ? Math.round(amount) : Number(amount.toFixed(1))} MB`;
}
