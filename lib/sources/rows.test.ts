import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { newId } from "@/db/new-id";
import type { Scope } from "@/db/scope";
import { addPerson, testDatabases } from "@/db/test-databases";
import { forgetOldData } from "./forget-old";
import { cancelReservation } from "./holds/confirm";
import type { Column, PlacesToReserve, RowsPort } from "./rows";
import { rowsPort } from "./rows-port";
import { addTable } from "./test-table";

const columns: readonly Column[] = [
  { id: "day", name: "Day", type: "date" },
  { id: "places", name: "Places", type: "number" },
];
const start = new Date("2026-11-21T08:00:00Z");
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);

describe.each(testDatabases)("a table in $name", ({ open }) => {
  let opened: OpenDatabase;
  let scope: Scope;
  let now = start;
  let port: RowsPort;
  beforeAll(async () => {
    opened = await open();
    scope = await addPerson(opened, "Ada");
    port = rowsPort(scope, () => now);
  });
  afterAll(() => opened.close());

  async function slot(places: number) {
    now = start;
    const table = await addTable(scope, { columns, rows: [{ day: "2026-11-21", places }], now });
    const rowId = table.rowIds[0] ?? "";
    const take = (holder: string, more: Partial<PlacesToReserve> = {}) =>
      port.reserve({
        sourceId: table.id,
        rowId,
        columnOfPlaces: "places",
        quantity: 1,
        holder,
        until: minutes(10),
        idempotencyKey: holder,
        ...more,
      });
    const free = async () => {
      const read = await port.readRows(table.id, { places: { column: "places" } });
      return read.ok ? read.value.rows[0]?.free : undefined;
    };
    return { sourceId: table.id, rowId, take, free };
  }

  it("gives 50 places to exactly 50 of 200 who want one at once, and again to those who come after the time", async () => {
    const { take, free } = await slot(50);
    const tries = await Promise.all(Array.from({ length: 200 }, (_, at) => take(newId() + at)));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(50);
    expect(tries.filter((one) => !one.ok && one.failure.reason === "full")).toHaveLength(150);
    expect(await free()).toBe(0);
    now = minutes(10);
    expect(await free()).toBe(50);
    const later = Array.from({ length: 120 }, (_, at) => take(`late-${at}`, { until: minutes(20) }));
    expect((await Promise.all(later)).filter(({ ok }) => ok)).toHaveLength(50);
    const confirmed = await Promise.all(Array.from({ length: 120 }, (_, at) => port.confirm(`late-${at}`)));
    expect(confirmed.filter((one) => one.ok && one.value.count === 1)).toHaveLength(50);
    now = minutes(60);
    expect(await free()).toBe(0);
    expect(await take("too late")).toEqual({ ok: false, failure: { reason: "full", free: 0 } });
  });

  it("takes places once for each key, confirms once, and gives back what is given up", async () => {
    const { take, free, sourceId, rowId } = await slot(3);
    const [first, again] = await Promise.all([take("ana", { quantity: 2 }), take("ana", { quantity: 2 })]);
    expect(first).toEqual(again);
    expect(await free()).toBe(1);
    expect(await take("bob", { quantity: 2 })).toEqual({ ok: false, failure: { reason: "full", free: 1 } });
    const twice = await Promise.all([port.confirm("ana"), port.confirm("ana")]);
    expect(twice).toMatchObject([
      { ok: true, value: { count: 1 } },
      { ok: true, value: { count: 1 } },
    ]);
    expect(twice.flatMap((each) => (each.ok ? each.value.newly : []))).toHaveLength(1);
    expect(await free()).toBe(1);
    expect(await take("ana", { quantity: 2 })).toMatchObject({ ok: true });
    expect(await port.release("ana")).toBe(0);
    await take("cy");
    expect(await port.release("cy")).toBe(1);
    expect(await free()).toBe(1);
    if (!first.ok) throw new Error(first.failure.reason);
    const { holdId: id } = first.value;
    expect(await cancelReservation(scope, { sourceId, rowId, id })).toBe(true);
    expect(await cancelReservation(scope, { sourceId, rowId, id })).toBe(false);
    expect(await free()).toBe(3);
  });

  it("holds a place that was confirmed too early for its time again, and nothing that was confirmed before", async () => {
    const { take, free } = await slot(2);
    await take("lena");
    await port.confirm("lena");
    await take("lena", { idempotencyKey: "second" });
    const kept = await port.confirm("lena");
    if (!kept.ok) throw new Error(kept.failure.reason);
    expect(kept.value).toMatchObject({ count: 2, newly: [expect.any(String)] });
    const { newly } = kept.value;
    await port.unconfirm("max", newly);
    await Promise.all([port.unconfirm("lena", newly), port.unconfirm("lena", newly)]);
    expect(await free()).toBe(0);
    now = minutes(10);
    expect(await free()).toBe(1);
    expect(await port.confirm("lena")).toEqual({ ok: true, value: { count: 2, newly } });
    await port.unconfirm("lena", newly);
    await take("max", { until: minutes(20) });
    expect(await port.confirm("lena")).toMatchObject({ ok: false, failure: { reason: "lost" } });
    expect(await free()).toBe(0);
  });

  it("saves a row together with the places that go with it, or neither", async () => {
    const { take, free } = await slot(2);
    const { id } = await addTable(scope, { columns, rows: [{ places: 1 }], now });
    const count = async () => {
      const read = await port.readRows(id, {});
      return read.ok ? read.value.rows.length : -1;
    };
    const isHeld = async (holder: string) => (await port.release(holder)) === 1;
    const keep = (keepsPlacesOf: string, places: number | string) =>
      port.addRow(id, { cells: { places }, keepsPlacesOf, onceKey: keepsPlacesOf });
    await take("ana");
    expect(await keep("ana", "many")).toMatchObject({ ok: false, failure: { reason: "cell-unfit" } });
    expect(await isHeld("ana")).toBe(true);
    await take("ana");
    // Once, however often it is asked.
    for (const _ of [1, 2]) expect(await keep("ana", 2)).toMatchObject({ ok: true });
    expect([await isHeld("ana"), await count(), await free()]).toEqual([false, 2, 1]);
    await take("ben");
    now = minutes(11);
    await take("cleo", { until: minutes(20) });
    const lost = { ok: false, failure: { reason: "lost" } };
    expect(await keep("ben", 3)).toMatchObject(lost);
    const where = [{ column: "places", comparison: "is", value: 1 } as const];
    expect(await port.saveRow(id, { where, cells: { places: 3 }, keepsPlacesOf: "ben" })).toMatchObject(lost);
    expect(await count()).toBe(2);
    expect(await port.saveRow(id, { where, cells: { places: 3 }, keepsPlacesOf: "cleo" })).toMatchObject({
      ok: true,
    });
    expect([await isHeld("cleo"), await free()]).toEqual([false, 0]);
  });

  it("tells who still holds a place that was given back and taken by others", async () => {
    const { take, free, sourceId, rowId } = await slot(1);
    const held = await take("ana");
    if (!held.ok) throw new Error(held.failure.reason);
    const cancel = () => cancelReservation(scope, { sourceId, rowId, id: held.value.holdId });
    expect([await cancel(), await cancel()]).toEqual([true, false]);
    expect(await free()).toBe(1);
    await take("bob");
    expect(await port.confirm("ana")).toEqual({ ok: false, failure: { reason: "lost", rowIds: [rowId] } });
    expect(await port.confirm("bob")).toMatchObject({ ok: true, value: { count: 1 } });
  });

  it("lets somebody who was too slow have the places still, unless others took them", async () => {
    const { take, free, rowId } = await slot(1);
    await take("slow");
    now = minutes(11);
    expect(await port.confirm("slow")).toMatchObject({ ok: true, value: { count: 1 } });
    const other = await slot(2);
    await other.take("slower");
    await other.take("slower", { idempotencyKey: "second" });
    now = minutes(11);
    await other.take("quick", { until: minutes(20) });
    expect(await port.confirm("slower")).toEqual({
      ok: false,
      failure: { reason: "lost", rowIds: [other.rowId] },
    });
    expect(await other.free()).toBe(1);
    expect(await free()).toBe(0);
    expect(rowId).not.toBe(other.rowId);
  });

  it("holds one choice for somebody who changes it, and nothing of a row that is gone", async () => {
    now = start;
    const { id, rowIds } = await addTable(scope, { columns, rows: [{ places: 1 }, { places: 1 }], now });
    const [a = "", b = ""] = rowIds;
    const choose = (rowId: string, purpose = "seat", idempotencyKey = "eve") =>
      port.reserve({
        sourceId: id,
        rowId,
        columnOfPlaces: "places",
        quantity: 1,
        holder: "eve",
        until: minutes(10),
        idempotencyKey,
        purpose,
      });
    await choose(a);
    await choose(b);
    // The same row for the same purpose is no second place; for another one it is, and there is none.
    expect(await choose(b, "seat", "eve later")).toMatchObject({ ok: true, value: { free: 0 } });
    expect(await choose(b, "table")).toEqual({ ok: false, failure: { reason: "full", free: 0 } });
    const read = await port.readRows(id, { places: { column: "places", atLeast: 1 } });
    expect(read.ok && read.value.rows.map((row) => row.id)).toEqual([a]);
    expect(await port.confirm("eve")).toMatchObject({ ok: true, value: { count: 1 } });
    expect(await choose("gone")).toEqual({ ok: false, failure: { reason: "gone" } });
  });

  it("adds, changes and finds rows, each change seen at once, none of them lost", async () => {
    now = start;
    const { id } = await addTable(scope, { columns, now });
    const read = async () => {
      const found = await port.readRows(id, { sort: [{ column: "places" }] });
      return found.ok ? found.value.rows.map(({ cells }) => cells.places) : found;
    };
    const added = await Promise.all([
      ...Array.from({ length: 20 }, (_, at) => port.addRow(id, { cells: { places: at, day: "21.11.2026" } })),
      port.addRow(id, { cells: { places: 20 }, onceKey: "once" }),
      port.addRow(id, { cells: { places: 20 }, onceKey: "once" }),
    ]);
    expect(await read()).toEqual(Array.from({ length: 21 }, (_, at) => at));
    const [first] = added;
    if (!first?.ok) throw new Error("The row was not added.");
    const { id: rowId, version } = first.value;
    const change = { rowId, cells: { places: 100 }, expectedVersion: version };
    expect(await port.updateRow(id, change)).toMatchObject({
      ok: true,
      value: { cells: { places: 100, day: "2026-11-21" } },
    });
    expect(await port.updateRow(id, change)).toMatchObject({ ok: false, failure: { reason: "conflict" } });
    const where = [{ column: "places", comparison: "is", value: 500 } as const];
    await Promise.all([1, 2, 3].map(() => port.saveRow(id, { where, cells: { places: 500 } })));
    expect(await read()).toEqual([...Array.from({ length: 20 }, (_, at) => at + 1), 100, 500]);
    expect(await port.addRow(id, { cells: { places: "many" } })).toMatchObject({
      ok: false,
      failure: { reason: "cell-unfit", column: "places" },
    });
  });

  it("forgets reservations a week after their time, unless they were confirmed", async () => {
    const { take, free } = await slot(2);
    await take("kept");
    await port.confirm("kept");
    await take("late");
    now = minutes(60 * 24 * 8);
    await forgetOldData(scope.db, now);
    expect(await port.confirm("late")).toMatchObject({ ok: true, value: { count: 0 } });
    expect(await free()).toBe(1);
  });

  it("is for its workspace alone", async () => {
    const { sourceId, rowId } = await slot(1);
    const stranger = rowsPort(await addPerson(opened, "Eve"), () => now);
    const reason = { ok: false, failure: { reason: "source-not-found" } };
    expect(await stranger.readRows(sourceId, {})).toEqual(reason);
    expect(await stranger.addRow(sourceId, { cells: {} })).toEqual(reason);
    expect(await stranger.updateRow(sourceId, { rowId, cells: {} })).toEqual(reason);
    expect(
      await stranger.reserve({
        sourceId,
        rowId,
        columnOfPlaces: "places",
        quantity: 1,
        holder: "x",
        until: minutes(1),
        idempotencyKey: "x",
      }),
    ).toEqual(reason);
  });
});
