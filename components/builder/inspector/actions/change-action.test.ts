import { expect, test } from "vitest";
import { isJsonObject, type JsonObject } from "@/lib/flow/json";
import type { FlowDocument } from "@/lib/flow/model/document";
import { parse } from "@/lib/flow/model/parse";
import { invariant } from "@/lib/invariant";
import type { Place } from "../place";
import { changeAction } from "./change-action";
import { valueAt } from "./value-at";

function opened(more: JsonObject = {}): { readonly flow: FlowDocument; readonly place: Place } {
  const next = { name: "navigate", next: { type: "screen", name: "TWO" }, payload: {} };
  const footer = (action: JsonObject) => ({ type: "Footer", label: "Next", "on-click-action": action });
  const layout = (children: readonly JsonObject[]) => ({ type: "SingleColumnLayout", children });
  const flow = parse({
    version: "7.3",
    ...more,
    screens: [
      { id: "ONE", title: "One", layout: layout([footer(next)]) },
      {
        id: "TWO",
        title: "Two",
        terminal: true,
        layout: layout([footer({ name: "complete", payload: {} })]),
      },
    ],
  });
  const screen = flow?.screens[0];
  const node = screen?.children[0];
  invariant(flow && screen && node, "the Flow parses");
  return { flow, place: { screen: screen.key, node: node.id, path: ["on-click-action"] } };
}

const home = { zone: "UTC", locale: "en" };
const ask = { name: "data_exchange", payload: {} };
const nameAt = (flow: FlowDocument, place: Place): unknown => {
  const action = valueAt(flow, place);
  return isJsonObject(action) ? action.name : undefined;
};

test("an action that asks from now on gets a rule that does what it did, and gives it back", () => {
  const { flow, place } = opened();
  const asked = changeAction(flow, place, { starter: ask, home });
  expect(nameAt(asked, place)).toBe("data_exchange");
  expect(asked.rules?.screens.ONE?.taps?.[0]?.outcomes[0]?.then).toMatchObject({ kind: "go", screen: "TWO" });
  const back = changeAction(asked, place, {
    starter: { name: "navigate", next: { type: "screen", name: "" }, payload: {} },
    home,
  });
  expect(valueAt(back, place)).toEqual(valueAt(flow, place));
  expect(back.rules?.screens).toEqual({});
  expect(nameAt(changeAction(asked, place, { starter: undefined, home }), place)).toBeUndefined();
});

test("a Flow that somebody's program answers gets no rules by itself", () => {
  const { flow, place } = opened({ data_api_version: "3.0", routing_model: { ONE: ["TWO"], TWO: [] } });
  const asked = changeAction(flow, place, { starter: ask, home });
  expect(valueAt(asked, place)).toEqual(ask);
  expect(asked.rules).toBeUndefined();
});
