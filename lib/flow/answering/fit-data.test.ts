import { expect, test } from "vitest";
import { invariant } from "../../invariant";
import { isJsonArray } from "../json";
import { parse } from "../model/parse";
import { fitData } from "./fit-data";

function screenWith(...types: readonly string[]) {
  const items = { type: "object", properties: { id: { type: "string" } } };
  const list = { type: "array", items, __example__: [] };
  const children = types.map((type, at) => ({
    ...{ type, name: `n${at}`, label: "When", "data-source": "${data.times}" },
  }));
  const data = { times: list, others: list };
  const screen = { id: "PICK", title: "Pick", data, layout: { type: "SingleColumnLayout", children } };
  const [first] = parse({ version: "7.3", screens: [screen] })?.screens ?? [];
  invariant(first, "the Flow parses");
  return first;
}

test.each([
  [["RadioButtonsGroup"], {}, 20],
  [["Dropdown"], {}, 200],
  [["Dropdown", "RadioButtonsGroup"], {}, 20],
  [["Dropdown"], { image: "" }, 100],
])("a list of %j with entries like %j gets %i of them, and what no list shows all", (types, more, count) => {
  const entries = Array.from({ length: 300 }, (_, at) => ({ id: `${at}`, ...more }));
  const { times, others } = fitData(screenWith(...types), { times: entries, others: entries });
  invariant(isJsonArray(times) && isJsonArray(others), "lists stay lists");
  expect(times).toEqual(entries.slice(0, count));
  expect(others).toHaveLength(300);
});
