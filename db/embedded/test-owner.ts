import { writeSync } from "node:fs";
import { takeOwnership } from "./owner-lock";

/** A process for tests: takes the folder named on its command line, says so in one line and stays until it is ended. */
async function main(folder: string): Promise<void> {
  try {
    await takeOwnership(folder);
  } catch (error) {
    writeSync(1, `refused: ${error instanceof Error ? error.message : error}\n`);
    return;
  }
  writeSync(1, "owned\n");
  process.stdin.resume();
}

void main(process.argv[2] ?? "");
