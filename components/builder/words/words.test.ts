import { describe, expect, it } from "vitest";
import type { Json } from "@/lib/flow/json";
import { parse } from "@/lib/flow/model/parse";
import { conditionInWords } from "./condition-words";
import { nameOf, screenNameOf } from "./node-words";

function flowOf(children: Json) {
  const document = parse({
    version: "7.3",
    screens: [
      { id: "FIRST", layout: { type: "SingleColumnLayout", children } },
      { id: "SECOND", title: "Second", layout: { type: "SingleColumnLayout", children: [] } },
    ],
  });
  const [first, second] = document?.screens ?? [];
  if (!document || !first || !second) throw new Error("the Flow has two screens");
  return { document, first, second };
}

const { document, first, second } = flowOf([
  {
    type: "Dropdown",
    name: "color",
    label: "Colour",
    "data-source": [
      { id: "r", title: "Red" },
      { id: "b", title: "Blue" },
    ],
  },
  { type: "OptIn", name: "news", label: "News by email" },
  { type: "TextInput", name: "guest_count", label: "${data.label}" },
  { type: "TextBody", text: "`'Day: ' ${data.visit_day}`" },
]);

describe("conditionInWords", () => {
  it.each([
    ["${form.color} == 'r'", "Colour is “Red”"],
    ["${form.color} != 'x'", "Colour is not “x”"],
    ["${form.news}", "News by email is yes"],
    ["!${form.news}", "News by email is no"],
    ["${form.news} == false", "News by email is no"],
    ["${form.color} == ''", "Colour is empty"],
    ["${data.open_days} >= 3", "Open days is 3 or more"],
    ["(${form.color} == 'r') && (${form.news})", "Colour is “Red” and News by email is yes"],
    ["`${form.guest_count} > 2`", "Guest count is more than 2"],
    ["", "no condition yet"],
  ])("says %s as %s", (text, said) => {
    expect(conditionInWords(document, first, text)).toBe(said);
  });

  it("knows questions of other screens", () => {
    expect(conditionInWords(document, second, "${screen.FIRST.form.color} == 'b'")).toBe("Colour is “Blue”");
  });

  it("admits when words do not suffice", () => {
    expect(conditionInWords(document, first, "${form.color} ==")).toBeNull();
  });
});

describe("nameOf", () => {
  it("uses the kind and what is written on it, values by their names", () => {
    expect(first.children.map(nameOf)).toEqual([
      "Dropdown: Colour",
      "Consent: News by email",
      "Text field: [Label]",
      "Text: Day: [Visit day]",
    ]);
  });
});

describe("screenNameOf", () => {
  it("falls back from title to id", () => {
    expect([screenNameOf(first), screenNameOf(second)]).toEqual(["FIRST", "Second"]);
  });
});
