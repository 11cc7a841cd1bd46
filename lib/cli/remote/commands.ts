import type { Command } from "../command";
import { placeHelp } from "../places/place-of";

const exitHelp = `Exit status: 0 when all is well, 1 when the answer is no, 2 when it was called wrongly or nobody answers.`;
const anywhere = { json: { type: "boolean" }, direct: { type: "boolean" } } as const;
const inAccount = { ...anywhere, account: { type: "string" } } as const;

/** What reaches Flows in a running Flowsmith, or in a WhatsApp account itself. */
export const remoteCommands: readonly Command[] = [
  {
    name: "accounts",
    summary: "the WhatsApp accounts, with their numbers",
    help: `Usage: npm run -s flow -- accounts [--json]

Lists the accounts, each with the numbers that can send.

${placeHelp}

${exitHelp}`,
    options: anywhere,
    load: async () => (await import("./accounts")).listAccounts,
  },
  {
    name: "list",
    summary: "the Flows, and where each stands at WhatsApp",
    help: `Usage: npm run -s flow -- list [--account ID] [--json]

  --account ID   only those that are in this account

${placeHelp}

${exitHelp}`,
    options: inAccount,
    load: async () => (await import("./list")).listFlows,
  },
  {
    name: "pull",
    summary: "get the JSON of a Flow",
    help: `Usage: npm run -s flow -- pull <flow> [--out FILE] [--json]

Prints the JSON of the draft of a Flow, which goes by its id or exact name.

  --out FILE   into a file instead
  --json       one line: {"id", "name", "text"}

${placeHelp}

${exitHelp}`,
    options: { ...anywhere, out: { type: "string" } },
    asks: "Which Flow?",
    load: async () => (await import("./pull")).pullFlow,
  },
  {
    name: "push",
    summary: "store a file as the draft of a Flow",
    help: `Usage: npm run -s flow -- push <file> (--flow FLOW | --name NAME) [--json]

Stores a file, or what is piped in for -, as the draft of a Flow. Mistakes are told; the draft is stored all the same.

  --flow FLOW   write over the draft of this one, by id or exact name
  --name NAME   make a new Flow
  --json        one line: {"id", "name", "isNew", "mistakes"}

${placeHelp}

Exit status: 0 when it is stored, 1 when it is stored with mistakes or refused, 2 when it was called wrongly.`,
    options: { ...anywhere, flow: { type: "string" }, name: { type: "string" } },
    asks: "Which file?",
    load: async () => (await import("./push")).pushFlow,
  },
  {
    name: "publish",
    summary: "make the draft of a Flow live",
    help: `Usage: npm run -s flow -- publish <flow> [--account ID] [--note TEXT] [--json]

Publishes for messages that are sent from now on. Called again after something went wrong, it goes on where it stopped.

  --account ID   where, when there is more than one account
  --note TEXT    what is new, for the list of versions

${placeHelp}

${exitHelp}`,
    options: { ...inAccount, note: { type: "string" } },
    asks: "Which Flow?",
    load: async () => (await import("./publish")).publishFlow,
  },
  {
    name: "diff",
    summary: "what a file changes in a Flow, and what that breaks",
    help: `Usage: npm run -s flow -- diff <file> <flow> [--json]

Compares a file with the draft of a Flow, line by line after printing both neatly. Changes that messages already sent,
endpoints or programs reading answers may stumble over are named.

  --json   one line: {"isSame", "breaks": [{"code", "names"}], "lines"}

${placeHelp}

Exit status: 0 when nothing differs, 1 when something does, 2 when it was called wrongly.`,
    options: anywhere,
    asks: "Which file, and which Flow?",
    load: async () => (await import("./diff")).diffFlow,
  },
  {
    name: "send",
    summary: "send a message whose button opens a Flow",
    help: `Usage: npm run -s flow -- send <flow> --to NUMBER [--body TEXT] [--button TEXT] [--draft] [--json]

  --to NUMBER      with its country, as +1 650 555 1234
  --header TEXT    a line over it; or one of these, by its id at WhatsApp or its https address:
  --image ID, --video ID, --document ID
  --body TEXT      the message
  --button TEXT    on the button, 20 letters at best
  --draft          send the draft instead of what is live
  --screen ID      another first screen
  --data JSON      values for that screen; with neither of both a Flow that asks for live data begins with that
  --token TEXT     a Flow token of your own
  --account ID, --from ID   which account and which of its numbers sends, when there are several

${placeHelp}

${exitHelp}`,
    options: {
      ...inAccount,
      to: { type: "string" },
      header: { type: "string" },
      image: { type: "string" },
      video: { type: "string" },
      document: { type: "string" },
      body: { type: "string" },
      button: { type: "string" },
      draft: { type: "boolean" },
      screen: { type: "string" },
      data: { type: "string" },
      token: { type: "string" },
      from: { type: "string" },
    },
    asks: "Which Flow?",
    load: async () => (await import("./send")).sendFlow,
  },
];
