import type { Row, Wanted } from "@/lib/flow/answering/ports";
import type { Result } from "@/lib/result";

/** What the builder needs from the server about the tables and other sources of a workspace. */
export type DataPorts = {
  /** By name. */
  listSources(): Promise<Result<readonly SourceChoice[], DataFailure>>;
  /** The rows that rules would find now; nothing is held or changed. */
  previewRows(wanted: Wanted): Promise<Result<RowsPreview, DataFailure>>;
  /** Rows are cells by the id of the column. */
  createTable(table: TableToMake): Promise<Result<{ readonly sourceId: string }, DataFailure>>;
};

export type ColumnType =
  | "text"
  | "number"
  | "money"
  | "date"
  | "time"
  | "date-time"
  | "yes-no"
  | "list-id"
  | "picture";

export type SourceColumn = {
  readonly id: string;
  readonly name: string;
  readonly type: ColumnType;
  /** Of money, ISO 4217. */
  readonly currency?: string | undefined;
  /** IANA, of moments. */
  readonly zone?: string | undefined;
};

export type SourceKind = "table" | "url" | "sheet" | "calendar";

export type SourceChoice = {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly columns: readonly SourceColumn[];
  /** Undefined where rows are not kept here. */
  readonly rowCount: number | undefined;
  /** Undefined for a table, which is always there. */
  readonly health: SourceHealth | undefined;
};

export type SourceHealth =
  | { readonly state: "new" | "good" }
  | { readonly state: "stale" | "failing"; readonly happened: string; readonly remedy: string };

export type RowsPreview = {
  readonly rows: readonly Row[];
  readonly columns: readonly SourceColumn[];
  /** ISO 8601 */
  readonly asOf: string;
  /** The source could not be asked anew: these are the last rows that it gave. */
  readonly isStale: boolean;
};

export type TableToMake = {
  readonly name: string;
  readonly columns: readonly SourceColumn[];
  readonly rows: readonly { readonly [columnId: string]: string | number | boolean | null }[];
};

export type DataFailure =
  | { readonly reason: "signed-out" | "unavailable" | "storage-full" | "source-not-found" }
  | { readonly reason: "column-not-found"; readonly column: string }
  | { readonly reason: "source-failed"; readonly message: string };
