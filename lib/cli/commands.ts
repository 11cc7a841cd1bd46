import type { Command } from "./command";
import { remoteCommands } from "./remote/commands";

const fileHelp = `Files may be folders, which stand for every .json file in them, and - stands for what is piped in.`;

export const commands: readonly Command[] = [
  {
    name: "validate",
    summary: "say what WhatsApp would refuse, and what phones punish",
    help: `Usage: npm run -s flow -- validate <files…> [--json [--all]]

Says for every file whether WhatsApp would take it, and what is wrong where.
${fileHelp}

  --json   one line per file: {"file", "valid", "issues": [{"code", "severity", "pointer", "message"}]}
           with the errors that WhatsApp's own check would report: it stops at the first kind it finds
  --all    with --json: every error at once, as people are told them

Exit status: 0 when no file has an error, 1 when one has, 2 when a file cannot be read.`,
    options: { json: { type: "boolean" }, all: { type: "boolean" } },
    asks: "Which file?",
    load: async () => (await import("./validate")).validateFiles,
  },
  {
    name: "format",
    summary: "print a Flow neatly, with every key, order and number kept",
    help: `Usage: npm run -s flow -- format <files…> [--write] [--json]

Prints every Flow with an indent of two spaces. Keys, their order and the form of numbers stay.
${fileHelp}

  --write  change the files instead of printing them
  --json   one line per file: {"file", "flow"}

Exit status: 0 when all is well, 1 when a file is no Flow, 2 when a file cannot be read.`,
    options: { write: { type: "boolean" }, json: { type: "boolean" } },
    asks: "Which file?",
    load: async () => (await import("./format")).formatFiles,
  },
  {
    name: "inspect",
    summary: "say what a screen shows, asks and leads to",
    help: `Usage: npm run -s flow -- inspect <file> [--screen ID] [--json]

Describes the first screen of a Flow, drawn with its example data: what stands on it, what has to be filled and
where its buttons lead. - stands for what is piped in.

  --screen ID   another screen
  --json        as one line of JSON

Exit status: 0 when all is well, 1 when the file is no Flow, 2 when it cannot be read or has no such screen.`,
    options: { screen: { type: "string" }, json: { type: "boolean" } },
    asks: "Which file?",
    load: async () => (await import("./inspect")).inspectFile,
  },
  ...remoteCommands,
];

export const generalHelp = `Flowsmith on the command line.

Usage: npm run -s flow -- <command> …

${commands.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`).join("\n")}

  npm run -s flow -- <command> --help   tells more about a command`;
