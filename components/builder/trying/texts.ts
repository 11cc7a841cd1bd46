import type { RunFailure } from "@/lib/flow/runtime/state";

const failures: { readonly [code in RunFailure["code"]]: string } = {
  "no-such-screen": "The Flow leads to a screen that does not exist",
  "invalid-screen-transition": "The Flow leads to a screen it may not go to",
  "payload-schema-error": "What was sent does not fit the screen it goes to",
  "components-validation-error": "Something on the screen does not fit",
  endpoint: "Live data gave no usable answer",
  "token-expired": "The message with this Flow has expired",
};

/** What is said while a Flow is tried. */
export const tryingTexts = {
  label: "Try the Flow",
  log: "What happens",
  empty: "Use the phone. Everything that happens is listed here.",
  simulated: "Simulated. Live data comes from the examples in the Flow.",
  byRules: "Simulated. Your rules answer with real rows; nothing is saved or reserved.",
  answers: "Live data from",
  rules: "Your tables",
  examples: "Examples",
  noServer: "The server cannot be reached.",
  clear: "Clear",
  opened: "The Flow opens",
  screen: (title: string) => `Screen ${title}`,
  answer: (name: string, value: string) => `${name}: ${value}`,
  answerGone: (name: string) => `${name} taken back`,
  asked: "Asks live data",
  replied: "Live data answers",
  repliedByExample: "An example answers for live data",
  refused: (status: number) => `Live data refuses (${status})`,
  unreachable: "Live data cannot be reached",
  link: "Opens a link",
  failures,
  finished: "Finished. These answers are sent:",
  closed: "The Flow is closed",
  files: (count: number) => (count === 1 ? "1 file" : `${count} files`),
  yes: "yes",
  no: "no",
  copyResponse: "Copy the answers",
  copied: "Answers copied",
} as const;
