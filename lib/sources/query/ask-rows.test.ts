import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { success } from "@/lib/result";
import type { Cells, Column, Filter, Row } from "../rows";
import { askRows } from "./ask-rows";

const columns: readonly Column[] = [
  { id: "name", name: "Name", type: "text" },
  { id: "day", name: "Day", type: "date" },
  { id: "places", name: "Places", type: "number" },
  { id: "open", name: "Open", type: "yes-no" },
];

function row(id: string, cells: Cells): Row {
  return { id, cells, version: 1 };
}

const rows = [
  row("a", { name: "Ana ", day: "2026-11-21", places: 3, open: true }),
  row("b", { name: "BOB", day: "2026-11-22", places: 10, open: false }),
  row("c", { name: null, day: "2026-12-01", places: "many" }),
  row("d", { name: "bobby", places: 0, open: true }),
];

function ids(query: Parameters<typeof askRows>[2], free?: (row: Row) => number) {
  const read = askRows(columns, rows, query, free);
  return read.ok ? read.value.map(({ id }) => id).join("") : read.failure;
}

describe("rows that are asked for", () => {
  it.each<[Filter, string]>([
    [{ column: "name", comparison: "is", value: "bob" }, "b"],
    [{ column: "name", comparison: "is", value: null }, ""],
    [{ column: "name", comparison: "is-not", value: "bob" }, "acd"],
    [{ column: "name", comparison: "contains", value: "BOB" }, "bd"],
    [{ column: "name", comparison: "contains", value: "" }, ""],
    [{ column: "name", comparison: "one-of", values: ["ana", "bobby", null] }, "ad"],
    [{ column: "name", comparison: "empty" }, "c"],
    [{ column: "name", comparison: "not-empty" }, "abd"],
    [{ column: "places", comparison: "is", value: "3" }, "a"],
    [{ column: "places", comparison: "greater", value: 3 }, "b"],
    [{ column: "places", comparison: "at-least", value: "3" }, "ab"],
    [{ column: "places", comparison: "less", value: 3 }, "d"],
    [{ column: "places", comparison: "at-most", value: 3 }, "ad"],
    [{ column: "places", comparison: "at-most", value: "few" }, ""],
    [{ column: "places", comparison: "empty" }, "c"],
    [{ column: "day", comparison: "is", value: "22 Nov 2026" }, "b"],
    [{ column: "day", comparison: "between", from: "2026-11-22", to: "2026-12-31" }, "bc"],
    [{ column: "open", comparison: "is", value: "yes" }, "ad"],
  ])("with %j are %s", (filter, found) => {
    expect(ids({ where: [filter] })).toBe(found);
  });

  it("are those that are not over by now, by their day and time", () => {
    const at = (day: string | null, time: string | null) => row(`${day} ${time}`, { day, time });
    const [earlier, now, later] = [
      at("2026-11-21", "09:29"),
      at("2026-11-21", "09:30"),
      at("2026-11-22", "08:00"),
    ];
    const [past, open, never] = [at("2026-11-20", "12:00"), at("2026-11-21", null), at(null, "12:00")];
    const filter = {
      column: "day",
      comparison: "not-over",
      time: "time",
      day: "2026-11-21",
      clock: "09:30",
    } as const;
    const timed: readonly Column[] = [...columns, { id: "time", name: "Time", type: "time" }];
    const all = [past, earlier, never, now, open, later];
    expect(askRows(timed, all, { where: [filter] })).toEqual(success([now, open, later]));
    expect(askRows(columns, all, { where: [filter] })).toMatchObject({ failure: { column: "time" } });
  });

  it("come in the order of the source, or as they are sorted, empty cells last", () => {
    expect(ids({})).toBe("abcd");
    expect(ids({ sort: [{ column: "places" }] })).toBe("dabc");
    expect(ids({ sort: [{ column: "places", isDescending: true }], limit: 2 })).toBe("ba");
    expect(ids({ sort: [{ column: "open", isDescending: true }, { column: "name" }] })).toBe("adbc");
  });

  it("carry their free places, and those without enough are left out", () => {
    const free = ({ id }: Row) => (id === "a" ? 1 : 2);
    expect(ids({ places: { column: "places", atLeast: 2 } }, free)).toBe("bcd");
  });

  it("by a column that is not there are refused", () => {
    expect(ids({ sort: [{ column: "gone" }] })).toEqual({ reason: "column-not-found", column: "gone" });
  });

  it("with a number between two bounds are exactly those that a loop finds", () => {
    const number = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(fc.array(number, { maxLength: 40 }), number, number, (values, from, to) => {
        const many = values.map((places, at) => row(String(at), { places }));
        const where: Filter[] = [{ column: "places", comparison: "between", from, to }];
        const found = askRows(columns, many, { where, sort: [{ column: "places" }] });
        const expected = values.filter((value) => value >= from && value <= to).sort((a, b) => a - b);
        expect(found.ok && found.value.map(({ cells }) => cells.places)).toEqual(expected);
      }),
    );
  });
});
