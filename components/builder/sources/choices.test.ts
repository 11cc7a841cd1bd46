import { expect, test } from "vitest";
import { propNamed } from "@/lib/flow/catalogue/definition";
import { definitionOf } from "@/lib/flow/catalogue/index";
import { invariant } from "@/lib/invariant";
import type { SourceChoice, SourceColumn } from "./data-ports";
import { fieldKeys } from "./field-keys";
import { guessChoice } from "./guess-choice";
import { tableOfOptions } from "./table-of-options";

function keysOf(type: string, list: string) {
  const definition = definitionOf(type);
  const prop = definition && propNamed(definition, list);
  invariant(prop?.kind === "options" || prop?.kind === "items", "the component has a list");
  return fieldKeys(prop, "7.3");
}

function sourceWith(...columns: readonly (readonly [string, SourceColumn["type"]])[]): SourceChoice {
  return {
    id: "s",
    name: "S",
    kind: "table",
    columns: columns.map(([name, type]) => ({ id: name.toLowerCase(), name, type })),
    rowCount: 1,
    health: undefined,
  };
}

const dropdown = keysOf("Dropdown", "data-source");
const menu = keysOf("NavigationList", "list-items");

test("slots read as day and time, from today on, while there are places", () => {
  const source = sourceWith(["Day", "date"], ["Time", "time"], ["Doctor", "text"], ["Places", "number"]);
  expect(guessChoice(source, dropdown)).toEqual({
    rows: {
      source: "s",
      where: [{ column: "day", is: "at-least", value: { kind: "today" } }],
      sort: { column: "day", isDescending: false },
      free: { column: "places", quantity: { kind: "fixed", value: 1 } },
    },
    fields: {
      title: [{ column: "day", as: "weekday" }, " · ", { column: "time", as: "time" }],
      description: [{ column: "doctor" }],
    },
  });
});

test("products read as name, what they are and what they cost; where rows are not kept here, under the id they have", () => {
  const columns = [
    ["Code", "list-id"],
    ["Name", "text"],
    ["About", "text"],
    ["Price", "money"],
  ] as const;
  expect(guessChoice(sourceWith(...columns), menu).fields.id).toBeUndefined();
  expect(guessChoice({ ...sourceWith(...columns), kind: "sheet" }, menu)).toEqual({
    rows: { source: "s", where: [] },
    fields: {
      id: [{ column: "code" }],
      "main-content.title": [{ column: "name" }],
      "main-content.description": [{ column: "about" }],
      "main-content.metadata": [{ column: "price", as: "money" }],
    },
  });
});

test("a table of typed options keeps their ids, and reads as they did", () => {
  const options = [
    { id: "am", title: "Morning", description: "9 to 12" },
    { id: "pm", title: "Afternoon" },
  ];
  const table = tableOfOptions("Times", options, dropdown);
  expect(table.columns.map(({ name }) => name)).toEqual(["Title", "Description", "Id"]);
  expect(table.rows).toEqual([
    { title: "Morning", description: "9 to 12", id: "am" },
    { title: "Afternoon", description: null, id: "pm" },
  ]);
  const choice = guessChoice({ ...sourceWith(), columns: table.columns, health: undefined }, dropdown);
  expect(choice.fields).toEqual({
    id: [{ column: "id" }],
    title: [{ column: "title" }],
    description: [{ column: "description" }],
  });
});
