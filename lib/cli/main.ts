import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import type { Command, ExitStatus } from "./command";
import { commands, generalHelp } from "./commands";
import { complain, guardPipe, say } from "./output";

guardPipe();
void run(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});

async function run(args: readonly string[]): Promise<ExitStatus> {
  const [name, ...rest] = args;
  if (name === undefined) return misuse("Which command?");
  if (name === "--help" || name === "-h" || name === "help") return help(rest[0]);
  const command = commands.find((each) => each.name === name);
  return command ? call(command, rest) : misuse(`There is no command "${name}".`);
}

async function call(command: Command, args: readonly string[]): Promise<ExitStatus> {
  const parsed = parse(command, args);
  if ("problem" in parsed) return misuse(parsed.problem, command);
  const { values, positionals } = parsed;
  if (values.help === true) return help(command.name);
  if (command.asks !== undefined && positionals.length === 0) return misuse(command.asks, command);
  const execute = await command.load();
  return execute({
    files: positionals,
    environment: process.env,
    flag: (option) => values[option] === true,
    text(option) {
      const value = values[option];
      return typeof value === "string" ? value : undefined;
    },
  });
}

function parse(command: Command, args: readonly string[]) {
  const options: ParseArgsOptionsConfig = { ...command.options, help: { type: "boolean", short: "h" } };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // The first sentence says what is wrong; the rest is about quoting in shells.
    const message = error instanceof Error ? error.message : String(error);
    return { problem: `${message.split(". ")[0]}.` };
  }
}

function help(name: string | undefined): ExitStatus {
  const command = commands.find((each) => each.name === name);
  if (name !== undefined && !command) return misuse(`There is no command "${name}".`);
  say(command ? command.help : generalHelp);
  return 0;
}

function misuse(problem: string, command?: Command): ExitStatus {
  complain(problem);
  complain(`"npm run -s flow -- ${command ? `${command.name} ` : ""}--help" tells how.`);
  return 2;
}
