import type { ParseArgsOptionsConfig } from "node:util";

/** What a command ends with: 0 all well, 1 something is wrong with a file, 2 it was called wrongly. */
export type ExitStatus = 0 | 1 | 2;

/** One command of the command line. Its code is loaded when it is called, not before. */
export type Command = {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Everything for `<command> --help`. */
  readonly help: string;
  readonly options: ParseArgsOptionsConfig;
  load(): Promise<(call: Call) => Promise<ExitStatus>>;
};

export type Call = {
  /** What stands beside the options: files, folders, or "-". */
  readonly files: readonly string[];
  flag(name: string): boolean;
  text(name: string): string | undefined;
};
