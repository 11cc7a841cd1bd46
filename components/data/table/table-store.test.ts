import { describe, expect, it } from "vitest";
import { failure, success } from "@/lib/result";
import type { Cells } from "@/lib/sources/rows";
import { applyChange, type EditedRow, type EditedTable } from "@/lib/sources/tables/apply-change";
import type { TableChange } from "@/lib/sources/tables/change";
import type { CellConflict, TableNews } from "@/lib/sources/tables/change-table";
import type { DataFailure, TablePorts } from "../ports";
import { createTableStore } from "./table-store";

const first: EditedTable = {
  columns: [{ id: "a", name: "A", type: "text" }],
  rows: [1, 2].map((at): EditedRow => ({ id: `r${at}`, cells: { a: `text ${at}` }, position: at })),
};

/** A server in memory, which others may change and which may fail. */
function server() {
  let table = first;
  let revision = 1;
  let refusal: DataFailure | undefined;
  const deleted = new Map<string, EditedRow>();
  const news = (): TableNews => {
    const gone = [...deleted.keys()].filter((id) => !table.rows.some((row) => row.id === id));
    return { revision, columns: table.columns, changed: table.rows, deleted: gone };
  };
  function take(change: TableChange): readonly CellConflict[] {
    for (const row of table.rows) deleted.set(row.id, row);
    table = applyChange(table, change, deleted);
    revision += 1;
    return [];
  }
  const conflictsOf = (change: TableChange): CellConflict[] => {
    if (change.kind !== "set-cells") return [];
    return change.rows.flatMap(({ id, cells, before }) => {
      const theirs = table.rows.find((row) => row.id === id)?.cells.a ?? null;
      const mine = cells.a ?? null;
      return theirs === before.a || theirs === mine ? [] : [{ rowId: id, columnId: "a", mine, theirs }];
    });
  };
  const ports: Pick<TablePorts, "look" | "change"> = {
    look: async () => success({ ...news(), taken: {} }),
    change: async ({ changes }) => {
      if (refusal) return failure(refusal);
      const conflicts = changes.flatMap((change) => {
        const met = conflictsOf(change);
        return met.length > 0 ? met : take(change);
      });
      return success({ ...news(), conflicts });
    },
  };
  return {
    ports,
    take,
    refuse: (reason: string | undefined) => {
      refusal = reason === undefined ? undefined : { reason };
    },
    texts: () => table.rows.map(({ cells }) => cells.a),
  };
}

const set = (id: string, cells: Cells, before: Cells): TableChange => {
  return { kind: "set-cells", rows: [{ id, cells: { ...cells }, before: { ...before } }] };
};

async function opened() {
  const outside = server();
  const store = createTableStore(outside.ports);
  await store.getState().look();
  const state = () => store.getState();
  return { ...outside, state, shown: () => state().table.rows.map(({ cells }) => cells.a) };
}

describe("an open table", () => {
  it("shows what is done at once, saves it, and takes it back step by step", async () => {
    const { state, shown, texts } = await opened();
    state().run([set("r1", { a: "new" }, { a: "text 1" })]);
    state().run([{ kind: "delete-rows", rowIds: ["r2"] }]);
    expect(shown()).toEqual(["new"]);
    expect(texts()).toEqual(["text 1", "text 2"]);
    await state().saveNow();
    expect([state().save.kind, ...texts()]).toEqual(["saved", "new"]);
    state().undo();
    state().undo();
    expect(shown()).toEqual(["text 1", "text 2"]);
    expect([state().canUndo, state().canRedo]).toEqual([false, true]);
    state().redo();
    await state().saveNow();
    expect(texts()).toEqual(["new", "text 2"]);
  });

  it("follows what others do, and keeps what is not saved yet over it", async () => {
    const { state, shown, take } = await opened();
    state().run([set("r1", { a: "mine" }, { a: "text 1" })]);
    take({ kind: "add-rows", rows: [{ id: "r3", cells: { a: "theirs" }, position: 3 }] });
    take({ kind: "delete-rows", rowIds: ["r2"] });
    await state().look();
    expect(shown()).toEqual(["mine", "theirs"]);
    await state().saveNow();
  });

  it("shows what stood first when two changed one cell, and keeps what was typed to choose", async () => {
    const { state, shown, take } = await opened();
    take(set("r1", { a: "theirs" }, { a: "text 1" }));
    state().run([set("r1", { a: "mine" }, { a: "text 1" })]);
    await state().saveNow();
    expect(shown()).toEqual(["theirs", "text 2"]);
    expect(state().conflicts).toEqual([{ rowId: "r1", columnId: "a", mine: "mine", theirs: "theirs" }]);
  });

  it("loses nothing while the server is away, and takes back what it refuses for good", async () => {
    const { state, shown, texts, refuse } = await opened();
    refuse("unavailable");
    state().run([set("r1", { a: "kept" }, { a: "text 1" })]);
    await state().saveNow();
    expect(state().save).toEqual({ kind: "failed", reason: "unavailable", isRefused: false });
    expect(shown()).toEqual(["kept", "text 2"]);
    refuse(undefined);
    await state().saveNow();
    expect(texts()).toEqual(["kept", "text 2"]);
    refuse("table-full");
    state().run([{ kind: "add-rows", rows: [{ id: "r9", cells: {}, position: 9 }] }]);
    await state().saveNow();
    expect(state().save).toEqual({ kind: "failed", reason: "table-full", isRefused: true });
    expect(shown()).toEqual(["kept", "text 2"]);
  });
});
