import type { Result } from "@/lib/result";
import type { Reservation } from "@/lib/sources/holds/list-reservations";
import type { Cells, Column } from "@/lib/sources/rows";
import type { SourceUse } from "@/lib/sources/source-uses";
import type { TableChanges } from "@/lib/sources/tables/change";
import type { TableChanged } from "@/lib/sources/tables/change-table";
import type { TableLook } from "@/lib/sources/tables/look-at-table";

export type { SourceItem } from "@/lib/sources/list-sources";

/** The Flows that use each source, by its id; those that none uses are left out. */
export type SourceUses = { readonly [sourceId: string]: readonly SourceUse[] };

/** Why the server did not do something; `reason` decides the words. */
export type DataFailure = { readonly reason: string };
type Answer<Value> = Promise<Result<Value, DataFailure>>;

export type CreatedSource = { readonly sourceId: string };
export type ChosenSource = { readonly sourceId: string };

/** What the pages about data need from the server; `app` hands these in. None throws for an expected refusal. */
export type SourcesPorts = {
  readonly createTable: (table: {
    readonly name: string;
    readonly columns: Column[];
    readonly rows: Cells[];
  }) => Answer<CreatedSource>;
  readonly rename: (source: ChosenSource & { readonly name: string }) => Answer<unknown>;
  readonly remove: (source: ChosenSource) => Answer<unknown>;
  readonly restore: (source: ChosenSource) => Answer<unknown>;
};

export type TablePorts = {
  /** A table, or with `since` what is different since a revision. */
  readonly look: (since: number) => Answer<TableLook>;
  readonly change: (changes: Omit<TableChanges, "sourceId">) => Answer<TableChanged>;
  readonly reservations: (rowId: string) => Answer<readonly Reservation[]>;
  readonly giveBack: (rowId: string, id: string) => Answer<unknown>;
  /** Where the table downloads as a file. */
  readonly fileAddress: (format: "csv" | "xlsx") => string;
};
