import { listHoldsOf } from "@/db/data-holds";
import { findRows } from "@/db/data-rows";
import type { WorkspaceScope } from "@/db/scope";
import { plainCell } from "../cells/show-cell";
import { openSource } from "../list-sources";
import type { Cells } from "../rows";

/** Cells that tell a row from others well enough. */
const namingCells = 2;

/** What a holder reserved of some rows, in words: "Slots: 2030-01-07 09:00". */
export async function lostPlaces(
  scope: WorkspaceScope,
  holder: string,
  rowIds: readonly string[],
): Promise<readonly string[]> {
  const holds = (await listHoldsOf(scope, holder)).filter(({ rowId }) => rowIds.includes(rowId));
  const words: string[] = [];
  for (const { sourceId, rowId, placesColumn } of holds) {
    const source = await openSource(scope, sourceId);
    if (!source) continue;
    const [row] = await findRows(scope, sourceId, [rowId]);
    // Only this room writes cells, and only these.
    const cells = (row?.cells ?? {}) as Cells;
    const named = source.columns
      .filter(({ id }) => id !== placesColumn)
      .map((column) => plainCell(column, cells[column.id]))
      .filter((text) => text !== "")
      .slice(0, namingCells);
    words.push(named.length === 0 ? source.name : `${source.name}: ${named.join(" ")}`);
  }
  return [...new Set(words)];
}
