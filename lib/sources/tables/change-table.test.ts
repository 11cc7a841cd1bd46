import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { findSource } from "@/db/data-sources";
import type { Scope } from "@/db/scope";
import { addPerson, testDatabases } from "@/db/test-databases";
import { readRows } from "../read-rows";
import type { Column } from "../rows";
import { addTable } from "../test-table";
import { applyChange, type EditedRow, type EditedTable, inverseOf, positionsAfter } from "./apply-change";
import type { TableChange } from "./change";
import { changeTable } from "./change-table";

const columns: readonly Column[] = [
  { id: "a", name: "A", type: "text" },
  { id: "b", name: "B", type: "number" },
];
const rowId = (at: number) => String(at).padStart(16, "r");
const rows: readonly EditedRow[] = [1, 2, 3].map((at) => {
  return { id: rowId(at), position: at, cells: { a: `text ${at}`, b: at } };
});
const table: EditedTable = { columns, rows };

const someRow = fc.constantFrom(1, 2, 3).map(rowId);
const someChange: fc.Arbitrary<TableChange> = fc.oneof(
  fc.record({ kind: fc.constant("delete-rows" as const), rowIds: fc.uniqueArray(someRow) }),
  fc
    .tuple(fc.uniqueArray(fc.integer({ min: 10, max: 99 })), fc.integer({ min: -1, max: 2 }))
    .map(([ids, at]): TableChange => {
      const positions = positionsAfter(rows, at, ids.length);
      const added = ids.map((id, index) => ({
        id: rowId(id),
        cells: { a: "x" },
        position: positions[index] ?? 0,
      }));
      return { kind: "add-rows", rows: added };
    }),
  fc.tuple(someRow, fc.string()).map(([id, text]): TableChange => {
    const before = { a: rows.find((row) => row.id === id)?.cells.a ?? null };
    return { kind: "set-cells", rows: [{ id, cells: { a: text }, before }] };
  }),
  fc.constantFrom<TableChange>(
    { kind: "add-column", column: { id: "c", name: "C", type: "date" }, at: 1 },
    { kind: "change-column", column: { id: "a", name: "Z", type: "list-id" } },
    { kind: "move-column", columnId: "a", to: 1 },
    { kind: "delete-column", columnId: "b" },
  ),
);

describe("a table that is edited", () => {
  it("is what it was once a change is taken back", () => {
    const known = new Map(rows.map((row) => [row.id, row]));
    fc.assert(
      fc.property(someChange, (change) => {
        const inverse = inverseOf(table, change);
        if (!inverse) throw new Error("The change has no inverse.");
        expect(applyChange(applyChange(table, change), inverse, known)).toEqual(table);
      }),
    );
  });
});

const [embedded] = testDatabases;
const now = new Date("2026-11-21T08:00:00Z");

describe("a table that two people edit", () => {
  let opened: OpenDatabase;
  let scope: Scope;
  let sourceId: string;
  beforeAll(async () => {
    if (!embedded) throw new Error("There is no embedded database.");
    opened = await embedded.open();
    scope = await addPerson(opened, "Ada");
    ({ id: sourceId } = await addTable(scope, { columns, now }));
  });
  afterAll(() => opened.close());

  async function change(changes: readonly TableChange[], since = 0, of = scope) {
    return changeTable(of, { sourceId, changes: [...changes], since }, now);
  }
  async function stored() {
    const read = await readRows(scope, sourceId, {}, now);
    return read.ok ? read.value.rows.map(({ id, cells }) => ({ id, cells })) : read.failure;
  }

  it("keeps its rows in their order, takes a change once, and tells each what the other did", async () => {
    const add: TableChange = { kind: "add-rows", rows: [...rows] };
    const first = await change([add]);
    await change([add]);
    expect(await stored()).toEqual(rows.map(({ id, cells }) => ({ id, cells })));
    if (!first.ok) throw new Error(first.failure.reason);
    const [one = "", two = "", three = ""] = rows.map(({ id }) => id);
    const between = { id: rowId(9), cells: { a: "between" }, position: 1.5 };
    await change([
      { kind: "add-rows", rows: [between] },
      { kind: "delete-rows", rowIds: [three] },
      { kind: "set-cells", rows: [{ id: two, cells: { a: "two" }, before: { a: "text 2" } }] },
      { kind: "add-column", column: { id: "c", name: "C", type: "date" }, at: 0 },
    ]);
    const other = await change([], first.value.revision);
    expect(other).toMatchObject({
      ok: true,
      value: { deleted: [three], columns: [{ id: "c" }, { id: "a" }, { id: "b" }] },
    });
    expect(other.ok && other.value.changed.map(({ id }) => id).sort()).toEqual([two, between.id].sort());
    expect(await stored()).toEqual([
      { id: one, cells: { a: "text 1", b: 1 } },
      { id: between.id, cells: { a: "between" } },
      { id: two, cells: { a: "two", b: 2 } },
    ]);
    await change([{ kind: "restore-rows", rowIds: [three] }]);
    expect(await stored()).toMatchObject([{}, {}, {}, { id: three, cells: { a: "text 3" } }]);
  });

  it("keeps both changes of one row, and what stood first of two in one cell, which comes back", async () => {
    const id = rowId(1);
    const set = (cells: EditedRow["cells"], before: EditedRow["cells"]): TableChange => {
      return { kind: "set-cells", rows: [{ id, cells: { ...cells }, before: { ...before } }] };
    };
    expect(await change([set({ a: "first" }, { a: "text 1" })])).toMatchObject({ value: { conflicts: [] } });
    const second = await change([set({ a: "second", b: 7 }, { a: "text 1", b: 1 })]);
    expect(second).toMatchObject({
      value: { conflicts: [{ rowId: id, columnId: "a", mine: "second", theirs: "first" }] },
    });
    expect(await stored()).toMatchObject([{ cells: { a: "first", b: 7 } }, {}, {}, {}]);
    await change([{ kind: "delete-rows", rowIds: [id] }]);
    expect(await change([set({ a: "third" }, { a: "first" })])).toMatchObject({
      value: { conflicts: [{ mine: "third", theirs: undefined }], deleted: [id] },
    });
  });

  it("is changed by its workspace alone", async () => {
    const before = await findSource(scope, sourceId);
    const stranger = await addPerson(opened, "Eve");
    const tried = await change([{ kind: "delete-rows", rowIds: rows.map(({ id }) => id) }], 0, stranger);
    expect(tried).toEqual({ ok: false, failure: { reason: "source-not-found" } });
    expect(await findSource(scope, sourceId)).toEqual(before);
  });
});
