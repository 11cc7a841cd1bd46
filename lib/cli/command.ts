import type { ParseArgsOptionsConfig } from "node:util";

/** What a command ends with: 0 all well, 1 the answer is no or something is wrong with a file, 2 it was called wrongly. */
export type ExitStatus = 0 | 1 | 2;

/** One command of the command line. Its code is loaded when it is called, not before. */
export type Command = {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Everything for `<command> --help`. */
  readonly help: string;
  readonly options: ParseArgsOptionsConfig;
  /** What it needs beside its options, for the question when it is missing; nothing when absent. */
  readonly asks?: string;
  load(): Promise<(call: Call) => Promise<ExitStatus>>;
};

export type Call = {
  /** What stands beside the options: files, folders, or "-"; Flows. */
  readonly files: readonly string[];
  readonly environment: { readonly [name: string]: string | undefined };
  flag(name: string): boolean;
  text(name: string): string | undefined;
};
