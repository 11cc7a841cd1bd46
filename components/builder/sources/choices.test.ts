import { expect, test } from "vitest";
import { propNamed } from "@/lib/flow/catalogue/definition";
import { definitionOf } from "@/lib/flow/catalogue/index";
import { liveListAt } from "@/lib/flow/edit/live/live-list";
import { parse } from "@/lib/flow/model/parse";
import { nodesOf } from "@/lib/flow/model/walk";
import { invariant } from "@/lib/invariant";
import { templateWithId } from "@/lib/templates/templates";
import type { SourceChoice, SourceColumn } from "./data-ports";
import { fieldKeys } from "./field-keys";
import { guessChoice } from "./guess-choice";
import { choiceOf, withListSource } from "./list-source-edits";
import { tableOfOptions } from "./table-of-options";
import { choicesInWords, columnForChoices, unmetChoices } from "./unmet-choices";

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
      where: [{ column: "day", is: "at-least", value: { kind: "today" }, time: "time" }],
      sort: { column: "day", isDescending: false },
      free: { column: "places", quantity: { kind: "fixed", value: 1 } },
    },
    fields: {
      title: [{ column: "day", as: "weekday" }, " · ", { column: "time", as: "time" }],
      description: [{ column: "doctor" }],
    },
    savesWords: true,
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
    savesWords: false,
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

test("the answer is what the option says, or the row where places are taken, and is set up as it was left", () => {
  const template = templateWithId("appointment");
  const document = template && parse(template.flow);
  const node = document?.screens.flatMap(nodesOf).find(({ props }) => props.name === "time");
  invariant(document && node, "the template asks for a time");
  const at = { node: node.id, list: "data-source" };
  const source = sourceWith(["Day", "date"], ["Time", "time"], ["Places", "number"]);
  const choice = guessChoice(source, keysOf("RadioButtonsGroup", "data-source"));
  const setUp = { ...at, choice, example: [], home: { zone: "UTC", locale: "en" } };
  const said = withListSource(document, { ...setUp, taking: { isOn: false, full: "Gone" } });
  expect(liveListAt(said, at)?.fields.id).toEqual(choice.fields.title);
  expect(choiceOf(said, at)).toMatchObject({ choice, taking: { isOn: false } });
  const taken = withListSource(said, { ...setUp, taking: { isOn: true, full: "Gone" } });
  expect(liveListAt(taken, at)?.fields.id).toBeUndefined();
  expect(choiceOf(taken, at)?.taking).toEqual({ isOn: true, full: "Gone" });
});

test("what rules wait for and no row is saved as is told, with the column that holds it", () => {
  const at = { screen: "MENU", when: "tap", trigger: "chosen" } as const;
  const awaited = ["car", "van", "home", "boat"].map((value) => ({ value, at }));
  const unmet = unmetChoices(awaited, [{ id: "Boat" }, { id: "r1" }]);
  expect(choicesInWords(unmet)).toBe("“car”, “van” and “home”");
  expect(choicesInWords(awaited)).toBe("“car”, “van”, “home” and 1 more");
  expect(unmetChoices(awaited, [])).toEqual([]);
  const { columns } = sourceWith(["Name", "text"], ["Code", "text"], ["Price", "number"]);
  const rows = [
    { name: "A car", code: "CAR", price: 1 },
    { name: "boat", code: "van", price: 2 },
  ];
  expect(columnForChoices(awaited, unmet, { rows, columns })?.id).toBe("code");
  // One that holds no more than what is saved now is no way forward.
  expect(columnForChoices(awaited, unmet, { rows, columns: columns.slice(0, 1) })).toBeUndefined();
});
