import { useMemo } from "react";
import { shownCell } from "@/lib/sources/cells/show-cell";
import { askRows } from "@/lib/sources/query/ask-rows";
import { comparable } from "@/lib/sources/query/compare-cells";
import type { Sort } from "@/lib/sources/rows";
import type { EditedRow } from "@/lib/sources/tables/apply-change";
import { useTable, useTableStore } from "./table-context";

/**
 * The rows that are shown, sorted and searched. Their order is made when they are asked for and when rows come or go,
 * not while a cell is edited: a row does not run away from under the cursor.
 */
export function useShownRows(
  search: string,
  sort: Sort | null,
  locale: string,
): { readonly rows: readonly EditedRow[]; readonly isNarrowed: boolean } {
  const store = useTableStore();
  const shape = useTable((state) => state.shape);
  const table = useTable((state) => state.table);
  const wanted = comparable(search);
  const isNarrowed = wanted !== "" || sort !== null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` says when rows came or went.
  const ids = useMemo(() => {
    if (!isNarrowed) return null;
    const { columns, rows } = store.getState().table;
    const found = rows.filter(({ cells }) => {
      if (wanted === "") return true;
      return columns.some((column) =>
        comparable(shownCell(column, cells[column.id], locale)).includes(wanted),
      );
    });
    const asked = askRows(
      columns,
      found.map((row) => ({ ...row, version: 0 })),
      { sort: sort && columns.some(({ id }) => id === sort.column) ? [sort] : [] },
    );
    return asked.ok ? asked.value.map(({ id }) => id) : null;
  }, [store, shape, wanted, sort, locale, isNarrowed]);

  const rows = useMemo(() => {
    if (ids === null) return table.rows;
    const byId = new Map(table.rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }, [ids, table.rows]);
  return { rows, isNarrowed };
}
