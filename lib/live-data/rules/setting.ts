import type { WorkspaceScope } from "@/db/scope";
import type { RowsPort } from "@/lib/sources/rows";

export type AnsweringSetting = {
  readonly scope: WorkspaceScope;
  readonly rows: RowsPort;
  /**
   * The Flow token: whose places are reserved. Null where several people have the same one: what they reserve is taken for
   * good at once, because nobody can tell who of them comes back.
   */
  readonly holder: string | null;
  readonly now: () => Date;
  /** IANA zone of "today". */
  readonly zone: string;
  /** Nothing is written and nothing reserved; what would be is said. */
  readonly isDry: boolean;
  /** Names a source in words; who does not know it reads it. */
  readonly titleOf: (source: string, read: () => Promise<string>) => Promise<string>;
};

/** `titleOf` names a source in words. */
export type Around = Omit<AnsweringSetting, "titleOf"> & {
  readonly titleOf: (source: string) => Promise<string>;
};
