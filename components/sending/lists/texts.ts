import type { PeopleProblem } from "../sending-state";

const problems: { readonly [reason in PeopleProblem["reason"]]: string } = {
  "no-number": "no phone number",
  "needs-country": "needs its country code",
  repeated: "is on the list already",
};

/** What the part for lists says. */
export const listTexts = {
  intro:
    "One message for many people. It goes out at the pace WhatsApp allows, also when you close this page.",
  name: "Name of the list",
  nameHelp: "For you. Nobody else sees it.",
  usualName: (date: string) => `List of ${date}`,
  people: "People",
  peopleHelp:
    "One person on each line: a phone number, and more columns if you like. The first line may name the columns.",
  peoplePlaceholder: "Phone, Name\n+1 650 555 1234, Ana",
  file: "Choose a CSV file",
  fileTooLarge: "This file is larger than 2 MB. Split it into several lists.",
  checking: "Reading the list",
  found: (count: number) => (count === 1 ? "1 person" : `${count} people`),
  left: (count: number) => (count === 1 ? "1 line is left out" : `${count} lines are left out`),
  problem: ({ line, text, reason }: PeopleProblem) => `Line ${line}: “${text}” ${problems[reason]}`,
  columns: "You can use these columns in the texts and values below:",
  what: "What they get",
  message: "A message",
  messageHelp: "Only for people who wrote to you within the last 24 hours.",
  template: (name: string, language: string) => `Template ${name} (${language})`,
  send: (count: number) =>
    count === 0 ? "Send" : count === 1 ? "Send to 1 person" : `Send to ${count} people`,
  sure: (count: number) => (count === 1 ? "Send to 1 person?" : `Send to ${count} people?`),
  sureText: "You can pause on the way. What has gone out cannot be taken back.",
  started: "The list is on its way",
  lists: "Lists",
  none: "No lists yet",
  noneText: "A list you send appears here, with what became of each message.",
  progress: (done: number, total: number) => `${done} of ${total}`,
  running: "Sending",
  paused: "Paused",
  through: "Through",
  pause: "Pause",
  goOn: "Go on",
  cancel: "Cancel the rest",
  cancelSure: "Cancel the rest of this list?",
  cancelText: (count: number) =>
    count === 1 ? "1 person will not get the message." : `${count} people will not get the message.`,
  keep: "Keep sending",
  unknown: (count: number) =>
    count === 1
      ? "Nobody knows whether 1 message went out"
      : `Nobody knows whether ${count} messages went out`,
  unknownText:
    "WhatsApp did not answer. If they went out, their states still arrive here within minutes. Sending again may reach somebody twice.",
  repeatUnknown: "Send these again",
  repeatFailed: (count: number) =>
    count === 1 ? "Try the failed one again" : `Try the ${count} failed again`,
  rows: "Each person",
  showing: "Show",
  all: "All",
  more: "Show more",
  noRows: "Nobody in this state.",
  refusals: {
    "list-empty": "There is no phone number in this list.",
    "list-too-long": "A list may have up to 10,000 people and 2 MB. Split it into several.",
    "list-unreadable": "This cannot be read as a list. Save it as CSV and try again.",
    "column-missing": (column: string) =>
      `The list has no column “${column}”. Change the text, or name the column so.`,
    "person-unfit": (recipient: string) =>
      `With the values of ${recipient} the message is empty or too long. Change that line.`,
    "list-not-found": "This list is gone.",
  },
} as const;
