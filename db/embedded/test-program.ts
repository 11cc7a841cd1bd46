import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";

export type TestProgram = {
  readonly pid: number;
  /** The next line it writes; undefined once it has ended and all was read. */
  nextLine(): Promise<string | undefined>;
  /** As a power cut would: no chance to tidy up. Answers once it is gone. */
  kill9(): Promise<void>;
};

/** For tests: runs a TypeScript file, of this folder unless its path says otherwise, as a process of its own. */
export function startProgram(file: string, args: readonly string[]): TestProgram {
  const program = path.resolve(import.meta.dirname, file);
  const child = spawn(process.execPath, ["--import", "tsx", program, ...args], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    pid: pidOf(child),
    nextLine: async () => {
      const line = await lines.next();
      return line.done ? undefined : line.value;
    },
    kill9: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error("The program did not start");
  return child.pid;
}
