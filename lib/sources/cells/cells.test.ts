import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Column, ColumnType } from "../rows";
import { guessColumn } from "./guess-column";
import { fitsColumn, readCell } from "./read-cell";
import { plainCell, shownCell } from "./show-cell";

function column(type: ColumnType, more: Partial<Column> = {}): Column {
  return { id: "c", name: "C", type, ...more };
}

describe("a cell", () => {
  it.each<[ColumnType, Cell, Cell | undefined]>([
    ["number", "1,234.50", 1234.5],
    ["number", "1.234,50 €", 1234.5],
    ["number", "1 234,5", 1234.5],
    ["number", "1,234", 1234],
    ["number", "12,5", 12.5],
    ["number", "1.234.567", 1234567],
    ["number", "1'234.5", 1234.5],
    ["number", "12,34,567.5", 1234567.5],
    ["number", "-3", -3],
    ["number", "\u22123", -3],
    ["number", "(3.50)", -3.5],
    ["number", "twelve", undefined],
    ["number", "1.2.3", undefined],
    ["number", "1,2,3", undefined],
    ["number", "Infinity", undefined],
    ["number", true, undefined],
    ["money", "EUR 12", 12],
    ["money", "12.90 USD", 12.9],
    ["money", "R$ 5,00", 5],
    ["yes-no", "Ja", true],
    ["yes-no", "no", false],
    ["yes-no", 1, true],
    ["yes-no", "perhaps", undefined],
    ["date", "2026-11-21", "2026-11-21"],
    ["date", "2026-11-21T10:00:00", "2026-11-21"],
    ["date", "1.2.2026", "2026-02-01"],
    ["date", "13/2/2026", "2026-02-13"],
    ["date", "2/3/2026", "2026-02-03"],
    ["date", "21 Nov 2026", "2026-11-21"],
    ["date", "Saturday, November 21st, 2026", "2026-11-21"],
    ["date", "21. März 2026", "2026-03-21"],
    ["date", "21 de dezembro de 2026", "2026-12-21"],
    ["date", "31.2.2026", undefined],
    ["date", "soon", undefined],
    ["time", "9:30", "09:30"],
    ["time", "09:30:15", "09:30"],
    ["time", "2:15 p.m.", "14:15"],
    ["time", "12am", "00:00"],
    ["time", "14h30", "14:30"],
    ["time", "2026-11-21 09:30", "09:30"],
    ["time", "2026-11-21", undefined],
    ["time", "25:00", undefined],
    ["time", "13 pm", undefined],
    ["time", "9", undefined],
    ["date-time", "2026-11-21T09:30:00+01:00", "2026-11-21T08:30:00Z"],
    ["date-time", "2026-11-21 09:30", "2026-11-21T08:30:00Z"],
    ["date-time", "21.7.2026, 9:30", "2026-07-21T07:30:00Z"],
    ["date-time", "7/21/2026 9:30 PM", "2026-07-21T19:30:00Z"],
    ["date-time", "2026-03-29 02:30", "2026-03-29T01:30:00Z"],
    ["date-time", "2026-11-21 nine", undefined],
    ["date-time", "Nov 21, 2026", "2026-11-20T23:00:00Z"],
    ["list-id", "  a-7 ", "a-7"],
    ["text", 7, "7"],
    ["text", "  ", null],
  ])("of %s written %j is %j", (type, written, value) => {
    expect(readCell(column(type, { zone: "Europe/Berlin" }), written)).toEqual(value);
  });

  it("takes no more text than a cell holds", () => {
    expect(readCell(column("text"), "x".repeat(5_000))).toHaveLength(5_000);
    expect(readCell(column("text"), "x".repeat(5_001))).toBeUndefined();
  });

  it("is read as its writer writes", () => {
    expect(readCell(column("number"), "1,234", { decimalMark: "," })).toBe(1.234);
    expect(readCell(column("number"), "1.234", { decimalMark: "," })).toBe(1234);
    expect(readCell(column("date"), "2/3/2026", { dayOrder: "day-first" })).toBe("2026-03-02");
  });

  it("that was read fits its column, and written plainly it is read back as it was", () => {
    const types: ColumnType[] = ["text", "number", "money", "yes-no", "date", "time", "date-time", "list-id"];
    const written = fc.oneof(
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc
        .date({ min: new Date(0), max: new Date("2099-01-01"), noInvalidDate: true })
        .map((day) => day.toISOString()),
      fc.constantFrom("yes", "no", "9:30", "1.234,5"),
    );
    fc.assert(
      fc.property(fc.constantFrom(...types), written, (type, text) => {
        const of = column(type);
        const cell = readCell(of, text);
        if (cell === undefined || cell === null) return;
        expect(fitsColumn(of, cell)).toBe(true);
        const again = readCell(of, plainCell(of, cell));
        // Seconds are not written, so a moment comes back to the minute.
        if (type === "date-time") expect(String(again).slice(0, 16)).toBe(String(cell).slice(0, 16));
        else expect(again).toEqual(type === "text" ? plainCell(of, cell) : cell);
      }),
    );
  });

  it("is shown as the reader's language writes it, and what does not fit as it stands", () => {
    expect(shownCell(column("money", { currency: "EUR" }), 1234.5, "de")).toBe("1.234,50\u00a0€");
    expect(shownCell(column("date"), "2026-11-21", "en")).toBe("Nov 21, 2026");
    expect(shownCell(column("date-time", { zone: "Europe/Berlin" }), "2026-11-21T08:30:00Z", "en")).toBe(
      "Nov 21, 2026 09:30",
    );
    expect(shownCell(column("number"), "many", "en")).toBe("many");
  });
});

describe("a column", () => {
  it.each<[string, readonly Cell[], Partial<Column>]>([
    ["Price", ["€ 12,50", "€ 3,00", ""], { type: "money", currency: "EUR" }],
    ["Price", ["12.50 USD", "1,300.00 USD"], { type: "money", currency: "USD" }],
    ["Places", ["1", "0", "12"], { type: "number" }],
    ["Done", ["yes", "no", null], { type: "yes-no" }],
    ["Day", ["2026-11-21", "2026-12-01"], { type: "date" }],
    ["Start", ["09:00", "9:30"], { type: "time" }],
    ["At", ["2026-11-21 09:00", "2026-12-01 10:00"], { type: "date-time" }],
    ["Phone", ["0171 123", "0160 99"], { type: "text" }],
    ["Phone", ["+491711234567"], { type: "text" }],
    ["Order number", ["1001", "1002"], { type: "number" }],
    ["ID", ["a1", "a2"], { type: "list-id" }],
    ["ID", ["0001", "0002"], { type: "list-id" }],
    ["Photo", ["https://example.com/a.png"], { type: "picture" }],
    ["Name", ["Ana", "Bob", "12"], { type: "text" }],
    ["Empty", ["", null], { type: "text" }],
  ])("called %s with %j is guessed", (name, cells, guess) => {
    expect(guessColumn(cells, name)).toMatchObject(guess);
  });

  it("tells by one day over twelve how all its days are written", () => {
    expect(guessColumn(["2/3/2026", "14/3/2026"])).toMatchObject({
      type: "date",
      writing: { dayOrder: "day-first" },
    });
    expect(guessColumn(["2/3/2026", "3/14/2026"])).toMatchObject({ writing: { dayOrder: "month-first" } });
  });
});
