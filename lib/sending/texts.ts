/** What the workroom itself says to a person. */
export const texts = {
  changedAtMeta: {
    happened: "Somebody changed this Flow at WhatsApp, so the draft was not put there.",
    remedy: "Open the page for publishing and decide which version counts.",
  },
  draftHasMistakes: {
    happened: "WhatsApp found a mistake in the draft, so it cannot be sent.",
    remedy: "Open the Flow, mend what the problems list names and send again.",
  },
  sample: { body: "Tap the button below to fill in the form.", button: "Open form" },
  notReady: {
    happened: "This Flow cannot be sent as it is now.",
    remedy: "Open its page for sending; it says what is missing.",
  },
} as const;
