import { describe, expect, it } from "vitest";
import { readCells } from "../import/cells-text";
import type { Column } from "../rows";
import { csvOf } from "./export-table";

describe("a table as CSV", () => {
  it("calculates nothing in a spreadsheet, and is read back as it was", () => {
    const columns: readonly Column[] = [
      { id: "a", name: "=Name", type: "text" },
      { id: "b", name: "Places", type: "number" },
      { id: "c", name: "At", type: "date-time", zone: "Europe/Berlin" },
      { id: "d", name: "Open", type: "yes-no" },
    ];
    const text = csvOf({
      columns,
      rows: [
        { id: "1", version: 1, cells: { a: "=1+1", b: -5, c: "2026-11-21T08:30:00Z", d: true } },
        { id: "2", version: 1, cells: { a: 'two\n"lines"', b: "-many" } },
      ],
    });
    expect(text.startsWith("\ufeff")).toBe(true);
    expect(readCells(text)).toEqual([
      ["'=Name", "Places", "At", "Open"],
      ["'=1+1", "-5", "2026-11-21 09:30", "yes"],
      ['two\n"lines"', "'-many", "", ""],
    ]);
  });
});
