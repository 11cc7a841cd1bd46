/** Texts about saving, conflicts and revisions. */
export const savingTexts = {
  saved: "Saved",
  savedAt: (time: string) => `Saved at ${time}`,
  waiting: "Saving…",
  saving: "Saving…",
  offline: "Offline, will retry",
  offlineHelp: "Your edits are kept in this browser and saved as soon as the connection is back.",
  notSaved: "Not saved",
  retryNow: "Save now",
  signedOut: {
    title: "You were signed out",
    text: "Your edits are kept in this browser. Sign in again and they are saved.",
    action: "Sign in again",
    again: "I have signed in",
  },
  notFound: {
    title: "This Flow is gone",
    text: "It was deleted meanwhile. Copy the JSON to keep your work, or restore the Flow from the list.",
  },
  tooLarge: (megabytes: string) => ({
    title: "This Flow is too large to save",
    text: `WhatsApp takes at most ${megabytes} MB. Use smaller pictures or remove some.`,
  }),
  storageFull: {
    title: "The disk of the server is full",
    text: "Your edits are kept in this browser. Free some space on the server; saving is tried again by itself.",
  },
  unavailable: {
    title: "The server could not save",
    text: "Your edits are kept in this browser. Saving is tried again by itself.",
  },
  conflict: {
    title: "This Flow was changed elsewhere",
    text: (who: string, when: string) =>
      `${who} saved another version ${when}. Choose which one to go on with; the other is kept as a revision.`,
    keepMine: "Keep my version",
    takeTheirs: "Take their version",
    mineName: "My edits before taking the other version",
  },
  recovered: {
    title: "Your last edits are back",
    text: "They were not saved before the page was closed. They are saved now.",
  },
  otherTab: {
    title: "Open in another tab",
    text: "This Flow is open in another tab of this browser. Edit it in one of them only.",
  },
  dismiss: "Close",
  revisions: {
    title: "Revisions",
    summary: "Keep a copy under a name before a larger change. You can go back to any copy.",
    nameLabel: "Name of the copy",
    namePlaceholder: "Before the new prices",
    create: "Keep a copy",
    created: (name: string) => `Kept “${name}”`,
    empty: "No copies yet. Automatic copies appear here too, for example before a version is replaced.",
    restore: "Restore",
    restored: (name: string) => `Restored “${name}”`,
    undo: "Undo",
    broken: "This copy holds text that is no valid Flow. It opens in the JSON view.",
    number: (number: number) => `Revision ${number}`,
    by: (who: string, when: string) => `${who}, ${when}`,
    loading: "Loading revisions",
    failed: "The revisions could not be loaded. Try again.",
    tryAgain: "Try again",
  },
} as const;
