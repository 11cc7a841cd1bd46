import { openDatabase, startFailure } from "@/db/start";
import { EnvironmentError, env } from "@/lib/env";
import type { ExitStatus } from "./command";
import { complain, guardPipe, say } from "./output";
import { type Rotation, rotateHouseKeys } from "./rotate-house-keys";

const help = `Usage: npm run -s keys -- rotate

Encrypts every stored secret anew. With the embedded database a new key is made and the old one is forgotten; stop
Flowsmith first. With ENCRYPTION_KEYS set, put a new key before the others, restart every process, and run this: it
encrypts with the first key, and the others can be removed afterwards.

Exit status: 0 when all is encrypted with the newest key, 1 when some secret could not be opened or the database not
be used, 2 for misuse.`;

guardPipe();
void run(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});

async function run(args: readonly string[]): Promise<ExitStatus> {
  const [command, ...rest] = args;
  if (command === "--help" || command === "-h" || command === "help") {
    say(help);
    return 0;
  }
  if (command !== "rotate" || rest.length > 0) {
    complain(command === undefined ? "Which command?" : `There is no command "${args.join(" ")}".`);
    complain('"npm run -s keys -- --help" tells how.');
    return 2;
  }
  try {
    return tell(await rotate());
  } catch (error) {
    complain(error instanceof EnvironmentError ? error.message : startFailure(error, env()));
    return 1;
  }
}

async function rotate(): Promise<Rotation> {
  const settings = env();
  const opened = await openDatabase(settings, () => undefined);
  try {
    return await rotateHouseKeys(opened.db, settings);
  } finally {
    await opened.close();
  }
}

function tell({ sealed, renewed, lost, keys }: Rotation): ExitStatus {
  say(`${counted(renewed)} encrypted anew; ${counted(sealed)} now encrypted with the newest key.`);
  for (const { purpose, row } of lost) complain(`The ${purpose} of ${row} opens with none of the keys.`);
  if (lost.length > 0) {
    complain("No key was forgotten. Bring back the key that is missing, or connect these accounts again.");
    return 1;
  }
  say(
    keys === "folder"
      ? "The old keys are forgotten."
      : "The keys after the first in ENCRYPTION_KEYS are no longer needed.",
  );
  return 0;
}

function counted(secrets: number): string {
  return secrets === 1 ? "1 secret is" : `${secrets} secrets are`;
}
