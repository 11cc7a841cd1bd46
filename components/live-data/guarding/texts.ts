const number = (count: number) => count.toLocaleString("en");
const days = (count: number) => (count === 1 ? "1 day" : `${number(count)} days`);

/** Texts of what guards the live data of a Flow. */
export const texts = {
  words: {
    title: "What people read",
    text: "In WhatsApp, when there is no answer to show them.",
    graceful: "When something fails or takes too long",
    gracefulHelp: "People stay on their screen with all they entered, read this, and can try again.",
    closed: "When their message is no longer answered",
    closedHelp: "The form closes with these words, and the button of the message goes grey.",
  },
  messages: {
    title: "Which messages are answered",
    text: "People open the form from a message in their chat, today or long after it was sent.",
    days: "Answer a message for",
    daysHelp: "Counted from when it was sent from here.",
    always: "As long as people keep it",
    each: days,
    once: "Each message can be completed once",
    onceHelp: "Whoever has sent their answers cannot use the same message again.",
    strangers: "Answer messages that were not sent from here",
    strangersHelp:
      "Other programs send such messages, and so does WhatsApp's own preview. Turn it off when all your messages go out from Flowsmith.",
  },
  limits: {
    title: "Against too many questions",
    text: "Whoever asks more often is told to try again in a moment, and your tables and servers are left in peace.",
    person: "One person, at most",
    personHelp: "Questions a minute on each server. Counted for messages that were sent from here.",
    all: "All people together, at most",
    allHelp: "Questions a minute on each server: where several share the load, each allows as many.",
    missing: "Enter a number.",
  },
  log: {
    title: "Log of calls",
    text: "What phones asked and what they got, with the photos and documents that came along.",
    keep: "Keep calls and their files for",
    keepHelp:
      "What is older is deleted by itself within the hour. What you copied as a journey stays: you delete it in the builder, or with the Flow.",
    each: days,
    hidden: "Hidden in the log",
    hiddenHelp:
      "What is typed as a password or passcode, and what a screen has under “Hidden in the summary” in the builder. Files sent under such a name are not kept.",
    noneHidden: "Nothing in this Flow is hidden.",
  },
  save: "Save",
  saved: "Saved",
  unsaved: "Not saved yet",
  undo: "Take back",
  ask: {
    title: (count: number) => `Keep calls for ${days(count)} only?`,
    text: (count: number) =>
      `Calls older than ${days(count)} are deleted within the hour, with the photos and documents that came with them. This cannot be undone. Journeys that were copied out of them stay.`,
    confirm: "Keep them shorter",
  },
} as const;
