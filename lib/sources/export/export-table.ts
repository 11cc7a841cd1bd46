import { stringify } from "csv-stringify/sync";
import writeExcel, { type Cell as ExcelCell } from "write-excel-file/node";
import { z } from "zod";
import { findSource } from "@/db/data-sources";
import type { WorkspaceScope } from "@/db/scope";
import { defused } from "@/lib/responses/csv/csv-value";
import { failure, type Result, success } from "@/lib/result";
import { fitsColumn } from "../cells/read-cell";
import { plainCell } from "../cells/show-cell";
import type { Cell, Column } from "../rows";
import { sourceIdSchema } from "../source-name";
import { loadTable, type Table } from "../tables/load-table";

export const tableFileSchema = z.object({
  sourceId: sourceIdSchema,
  format: z.enum(["csv", "xlsx"]).catch("csv"),
});

export type TableFile = {
  readonly name: string;
  readonly format: "csv" | "xlsx";
  readonly content: string | Uint8Array<ArrayBuffer>;
};

/** A table as a file, which can be imported again. */
export async function exportTable(
  scope: WorkspaceScope,
  { sourceId, format }: z.output<typeof tableFileSchema>,
  now: Date,
): Promise<Result<TableFile, { readonly reason: "source-not-found" }>> {
  const source = await findSource(scope, sourceId);
  if (source?.kind !== "table") return failure({ reason: "source-not-found" });
  const table = await loadTable(scope, source, now);
  const content = format === "csv" ? csvOf(table) : await workbookOf(table, source.name);
  return success({ name: source.name, format, content });
}

/** With the mark by which Excel knows UTF-8. What a spreadsheet could calculate is made plain text. */
export function csvOf({ columns, rows }: Pick<Table, "columns" | "rows">): string {
  const head = columns.map(({ name }) => defused(name));
  const lines = rows.map(({ cells }) => columns.map((column) => csvCell(column, cells[column.id] ?? null)));
  return `\ufeff${stringify([head, ...lines], { record_delimiter: "\r\n" })}`;
}

function csvCell(column: Column, cell: Cell): string {
  return typeof cell === "number" ? String(cell) : defused(plainCell(column, cell));
}

async function workbookOf({ columns, rows }: Table, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const head = columns.map((column): ExcelCell => ({ value: column.name, type: String, fontWeight: "bold" }));
  const lines = rows.map(({ cells }) => columns.map((column) => excelCell(column, cells[column.id] ?? null)));
  // A sheet's name is short and has none of these signs.
  const sheet =
    name
      .replace(/[[\]:*?/\\]/g, " ")
      .slice(0, 31)
      .trim() || "Table";
  const buffer = await writeExcel([head, ...lines], { sheet, stickyRowsCount: 1 }).toBuffer();
  return new Uint8Array(buffer);
}

function excelCell(column: Column, cell: Cell): ExcelCell {
  if (cell === null) return null;
  if (typeof cell === "number") return { value: cell, type: Number };
  if (typeof cell === "boolean") return { value: cell, type: Boolean };
  if (column.type === "date" && fitsColumn(column, cell)) {
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  }
  return { value: plainCell(column, cell), type: String };
}
