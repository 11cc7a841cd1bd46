import type { WorkspaceScope } from "@/db/scope";
import { confirm, release, unconfirm } from "./holds/confirm";
import { reserve } from "./holds/reserve";
import { readRows } from "./read-rows";
import type { RowsPort } from "./rows";
import { addRow, saveRow, updateRow } from "./tables/write-rows";

/** The sources of a workspace, as rules need them. */
export function rowsPort(scope: WorkspaceScope, now: () => Date): RowsPort {
  return {
    readRows: (sourceId, query) => readRows(scope, sourceId, query, now()),
    addRow: (sourceId, row) => addRow(scope, sourceId, row, now()),
    updateRow: (sourceId, row) => updateRow(scope, sourceId, row, now()),
    saveRow: (sourceId, row) => saveRow(scope, sourceId, row, now()),
    reserve: (places) => reserve(scope, places, now()),
    confirm: (holder) => confirm(scope, holder, now()),
    unconfirm: (holder, holdIds) => unconfirm(scope, holder, holdIds),
    release: (holder) => release(scope, holder),
  };
}
