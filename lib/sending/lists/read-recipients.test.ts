import { describe, expect, it } from "vitest";
import { peopleMax, readRecipients } from "./read-recipients";

function read(text: string, country?: string) {
  const list = readRecipients(text, country);
  if (!list.ok) throw new Error(list.failure.reason);
  return list.value;
}

describe("a list of recipients", () => {
  it("is read from a file with names of columns, whatever separates them", () => {
    for (const sign of [",", ";", "\t"]) {
      const text = `\ufeffName${sign}Phone${sign}Slot\r\n"Ana, Maria"${sign}+1 650 555 1234${sign}Monday\r\n`;
      const quoted = sign === "," ? text : text.replaceAll('"', "");
      expect(read(quoted)).toEqual({
        columns: ["Name", "Phone", "Slot"],
        problems: [],
        people: [
          {
            recipient: "16505551234",
            name: "Ana, Maria",
            values: { Name: "Ana, Maria", Phone: "+1 650 555 1234", Slot: "Monday" },
          },
        ],
      });
    }
  });

  it("is read from pasted numbers, one on each line", () => {
    const list = read("+1 650 555 1234\n\n0171 1234567\n", "DE");
    expect(list.people.map(({ recipient }) => recipient)).toEqual(["16505551234", "491711234567"]);
    expect(list.columns).toEqual(["column 1"]);
  });

  it("finds the column with the numbers when none is called so", () => {
    expect(read("Ana,+16505551234\nBob,+16505551235").people).toMatchObject([
      { recipient: "16505551234", values: { "column 1": "Ana" } },
      { recipient: "16505551235" },
    ]);
  });

  it("names the lines it leaves out, and takes each number once", () => {
    const text = "Phone,Name\n+16505551234,Ana\nnone,Bob\n001 650 555 1234,Cy\n0171 1234567,Di\n";
    const { people, problems } = read(text);
    expect(people).toHaveLength(1);
    expect(problems).toEqual([
      { line: 3, reason: "no-number", text: "none" },
      { line: 4, reason: "repeated", text: "001 650 555 1234" },
      { line: 5, reason: "needs-country", text: "0171 1234567" },
    ]);
  });

  it("takes quotes, line ends in a cell and lines of different lengths", () => {
    const { people } = read(
      'Phone,Note\r\n+16505551234,"two\nlines ""here"""\r\n+16505551235\r\n+16505551236,a,b\n',
    );
    expect(people.map(({ values }) => values.Note)).toEqual(['two\nlines "here"', undefined, "a"]);
  });

  it.each([
    ["", "list-empty"],
    ["\n\n", "list-empty"],
    ["+16505551234\n".repeat(peopleMax + 2), "list-too-long"],
    ["x".repeat(2_000_001), "list-too-long"],
  ])("refuses what is no list: %.12j", (text, reason) => {
    expect(readRecipients(text, undefined)).toEqual({ ok: false, failure: { reason } });
  });
});
