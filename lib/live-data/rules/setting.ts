import type { WorkspaceScope } from "@/db/scope";
import type { RowsPort } from "@/lib/sources/rows";

export type AnsweringSetting = {
  readonly scope: WorkspaceScope;
  readonly rows: RowsPort;
  /** The Flow token: whose places are reserved. */
  readonly holder: string;
  readonly now: () => Date;
  /** IANA zone of "today". */
  readonly zone: string;
  /** Nothing is written and nothing reserved; what would be is said. */
  readonly isDry: boolean;
};

/** `titleOf` names a source in words. */
export type Around = AnsweringSetting & { readonly titleOf: (source: string) => Promise<string> };
