"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { shownCell } from "@/lib/sources/cells/show-cell";
import type { TableChange } from "@/lib/sources/tables/change";
import { texts } from "../texts";
import { useTable, useTableStore } from "./table-context";

const shownMax = 5;

/** Cells that two people changed: what both wrote, and the choice between them. */
export function Conflicts({ locale }: { readonly locale: string }) {
  const store = useTableStore();
  const conflicts = useTable((state) => state.conflicts);
  const { columns, rows } = useTable((state) => state.table);
  const words = texts.conflicts;
  if (conflicts.length === 0) return null;

  function takeMine(): void {
    const { run, forgetConflicts } = store.getState();
    const gone = conflicts.filter(({ theirs }) => theirs === undefined).map(({ rowId }) => rowId);
    const restore: TableChange[] =
      gone.length > 0 ? [{ kind: "restore-rows", rowIds: [...new Set(gone)] }] : [];
    const set = conflicts.map(({ rowId, columnId, mine }) => {
      const now = rows.find(({ id }) => id === rowId)?.cells[columnId] ?? null;
      return { id: rowId, cells: { [columnId]: mine }, before: { [columnId]: now } };
    });
    run([...restore, { kind: "set-cells", rows: set }]);
    forgetConflicts();
  }
  return (
    <Notice
      tone="caution"
      role="alert"
      title={words.title(conflicts.length)}
      actions={
        <>
          <Button size="panel" onClick={takeMine}>
            {words.useMine}
          </Button>
          <Button size="panel" onClick={() => store.getState().forgetConflicts()}>
            {words.keepTheirs}
          </Button>
        </>
      }
    >
      <p>{words.text}</p>
      <ul className="mt-1">
        {conflicts.slice(0, shownMax).map(({ rowId, columnId, mine, theirs }) => {
          const column = columns.find(({ id }) => id === columnId);
          const at = rows.findIndex(({ id }) => id === rowId);
          if (!column) return null;
          return (
            <li key={rowId + columnId}>
              {words.line(at < 0 ? "–" : texts.table.row(at + 1), column.name)}:{" "}
              {theirs === undefined
                ? words.gone
                : words.theirs(shownCell(column, theirs, locale) || texts.table.blank)}
              {", "}
              {words.mine(shownCell(column, mine, locale) || texts.table.blank)}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
