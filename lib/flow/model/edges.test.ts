import { describe, expect, test } from "vitest";
import type { Json } from "../json";
import type { FlowDocument, FlowScreen } from "./document";
import { edgesOf } from "./edges";
import { parse } from "./parse";
import { entryScreens, routesOf, visitsBefore } from "./routes";

/** A Flow of screens with these actions on their nodes. */
function flowOf(
  screens: { readonly [id: string]: readonly Json[] },
  props: { [key: string]: Json } = {},
): FlowDocument {
  const document = parse({
    version: "7.3",
    ...props,
    screens: Object.entries(screens).map(([id, children]) => ({
      id,
      layout: { type: "SingleColumnLayout", children },
    })),
  });
  if (!document) throw new Error("this is a Flow");
  return document;
}

function go(to: string): Json {
  return { name: "navigate", next: { type: "screen", name: to }, payload: {} };
}

function button(action: Json): Json {
  return { type: "Footer", label: "Go", "on-click-action": action };
}

function screenNamed(document: FlowDocument, id: string): FlowScreen {
  const screen = document.screens.find(({ props }) => props.id === id);
  if (!screen) throw new Error("the screen exists");
  return screen;
}

describe("the edges of a Flow", () => {
  test("tell every way out with node, trigger and list entry", () => {
    const document = flowOf({
      A: [
        {
          type: "NavigationList",
          name: "m",
          "list-items": [
            { id: "1", "on-click-action": go("B") },
            { id: "2" },
            { id: "3", "on-click-action": go("NOWHERE") },
          ],
        },
        {
          type: "If",
          condition: "x",
          then: [button({ name: "complete" })],
          else: [button({ name: "data_exchange" })],
        },
      ],
      B: [
        { type: "EmbeddedLink", text: "x", "on-click-action": { name: "open_url", url: "https://a.b" } },
        {
          type: "OptIn",
          name: "o",
          "on-click-action": go("A"),
          "on-select-action": { name: "update_data", payload: {} },
        },
        button({ name: "navigate" }),
      ],
    });
    const [a, b] = document.screens;
    const list = a?.children[0]?.id;
    expect(edgesOf(document).map(({ node: _, ...edge }) => edge)).toEqual([
      {
        from: a?.key,
        trigger: "on-click-action",
        item: 0,
        path: ["list-items", 0, "on-click-action"],
        to: { kind: "screen", id: "B", screen: b?.key },
      },
      {
        from: a?.key,
        trigger: "on-click-action",
        item: 2,
        path: ["list-items", 2, "on-click-action"],
        to: { kind: "missing", id: "NOWHERE" },
      },
      { from: a?.key, trigger: "on-click-action", path: ["on-click-action"], to: { kind: "end" } },
      { from: a?.key, trigger: "on-click-action", path: ["on-click-action"], to: { kind: "endpoint" } },
      {
        from: b?.key,
        trigger: "on-click-action",
        path: ["on-click-action"],
        to: { kind: "url", url: "https://a.b" },
      },
      {
        from: b?.key,
        trigger: "on-click-action",
        path: ["on-click-action"],
        to: { kind: "screen", id: "A", screen: a?.key },
      },
      {
        from: b?.key,
        trigger: "on-click-action",
        path: ["on-click-action"],
        to: { kind: "missing", id: "" },
      },
    ]);
    expect(edgesOf(document)[0]?.node).toBe(list);
  });

  test("are the same list for the same document", () => {
    const document = flowOf({ A: [button(go("B"))], B: [] });
    expect(edgesOf(document)).toBe(edgesOf(document));
  });
});

describe("routes", () => {
  const document = flowOf(
    {
      A: [button(go("B"))],
      B: [button({ name: "data_exchange" })],
      C: [button(go("D"))],
      D: [],
      E: [button(go("D"))],
    },
    { data_api_version: "3.0", routing_model: { A: ["B"], B: ["C", "E", "NONE"], C: 3 } },
  );
  const key = (id: string) => screenNamed(document, id).key;

  test("join actions and the routing model", () => {
    const named = [...routesOf(document)].map(([from, to]) => [from, [...to]]);
    expect(named).toEqual([
      [key("A"), [key("B")]],
      [key("B"), [key("C"), key("E")]],
      [key("C"), [key("D")]],
      [key("D"), []],
      [key("E"), [key("D")]],
    ]);
  });

  test("start where no route leads", () => {
    expect(entryScreens(document)).toEqual([key("A")]);
    const circle = flowOf({ A: [button(go("B"))], B: [button(go("A"))] });
    expect(entryScreens(circle)).toEqual([screenNamed(circle, "A").key]);
  });

  test.each([
    ["A", "always"],
    ["B", "always"],
    ["C", "sometimes"],
    ["E", "sometimes"],
    ["D", "never"],
  ])("%s was visited before D: %s", (id, visit) => {
    expect(visitsBefore(document, key("D"))(key(id))).toBe(visit);
  });

  test("a screen that comes later was never visited before", () => {
    expect(visitsBefore(document, key("B"))(key("D"))).toBe("never");
  });
});
