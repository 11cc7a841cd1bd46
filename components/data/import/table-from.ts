import type { Cells, Column } from "@/lib/sources/rows";
import { applyChange, type EditedTable } from "@/lib/sources/tables/apply-change";
import type { TableChange } from "@/lib/sources/tables/change";

/** The new table that a file makes. */
export function tableFrom(
  changes: readonly TableChange[],
  name: string,
): { readonly name: string; readonly columns: Column[]; readonly rows: Cells[] } {
  const empty: EditedTable = { columns: [], rows: [] };
  const { columns, rows } = changes.reduce((table, change) => applyChange(table, change), empty);
  return { name, columns: [...columns], rows: rows.map(({ cells }) => cells) };
}
