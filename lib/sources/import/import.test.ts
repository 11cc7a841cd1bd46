import { describe, expect, it } from "vitest";
import type { Column } from "../rows";
import { cellsText, delimiterOf, readCells } from "./cells-text";
import { guessMatrix } from "./guess-matrix";
import { planImport } from "./plan-import";

describe("a text with cells", () => {
  it.each([
    ["a,b,c\n1,2,3", "comma"],
    ["a;b\n1,5;2", "semicolon"],
    ["a\tb\n1,2\t3", "tab"],
    ["a|b\n1|2", "bar"],
    ['"a;b",c\n"1;2",3', "comma"],
    ["alone\nlines", "comma"],
  ])("%j is taken apart at its %s", (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  it("keeps quotes, line ends and empty cells, and loses blank lines at the end", () => {
    const text = '\ufeffname;note\r\n"Ana; B.";"two\nlines ""x"""\r\n;\r\n\r\n';
    expect(readCells(text)).toEqual([
      ["name", "note"],
      ["Ana; B.", 'two\nlines "x"'],
    ]);
    const cells = [
      ["a\tb", 'say "x"', "two\nlines"],
      ["", "plain", "c"],
    ];
    expect(readCells(cellsText(cells), "tab")).toEqual(cells);
  });
});

describe("a table in a file", () => {
  it.each([
    [
      [
        ["Day", "Places"],
        ["2026-11-21", "3"],
      ],
      true,
    ],
    [
      [
        ["Name", "Town"],
        ["Ana", "Rome"],
        ["Bob", "Oslo"],
      ],
      true,
    ],
    [
      [
        ["Ana", "3"],
        ["Bob", "4"],
      ],
      false,
    ],
    [
      [
        ["Name", "Name"],
        ["Ana", "x"],
      ],
      false,
    ],
    [[["only one line"]], false],
  ])("%j names its columns in the first line: %s", (matrix, hasHeader) => {
    expect(guessMatrix(matrix).hasHeader).toBe(hasHeader);
  });

  it("gives every column a name of its own", () => {
    const { columns } = guessMatrix(
      [
        ["a", "", "A"],
        ["1", "2", "3"],
      ],
      true,
    );
    expect(columns.map(({ name }) => name)).toEqual(["a", "Column 2", "A 2"]);
  });

  it("loses no cell: what does not fit comes along and is listed with its line", () => {
    const day: Column = { id: "d", name: "Day", type: "date" };
    const places: Column = { id: "p", name: "Places", type: "number" };
    const planned = planImport(
      [
        ["Day", "Places", "Left out"],
        ["21.11.2026", "three", "x"],
        ["", "", ""],
        ["1.12.2026", "4"],
      ],
      {
        hasHeader: true,
        targets: [{ column: day, writing: {} }, { column: places, writing: {} }, undefined],
      },
    );
    expect(planned.rows).toEqual([
      { d: "2026-11-21", p: "three" },
      { d: "2026-12-01", p: 4 },
    ]);
    expect(planned.mistakes).toEqual([{ line: 2, column: places, written: "three" }]);
  });
});
