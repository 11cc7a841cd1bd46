import { describe, expect, test } from "vitest";
import {
  button,
  complete,
  field,
  flowOf,
  go,
  input,
  link,
  nodeOf,
  screenOf,
  wireOf,
} from "../fixtures/small-flow";
import type { FlowDocument } from "../model/document";
import { print } from "../model/print";
import { connectScreens } from "./connect-screens";
import { type Connection, connectVerdict } from "./connect-verdict";
import { disableEndpoint } from "./disable-endpoint";

const options = {
  type: "array",
  items: { type: "object", properties: { id: { type: "string" }, title: { type: "string" } } },
  __example__: [{ id: "a", title: "A" }],
};

/** A connection from a node to a screen, both by name. */
function from(document: FlowDocument, node: string, to: string, more: Partial<Connection> = {}): Connection {
  return { node: nodeOf(document, node).id, to: screenOf(document, to).key, ...more };
}

function connect(
  document: FlowDocument,
  node: string,
  to: string,
  more: Partial<Connection> = {},
): FlowDocument {
  return connectScreens(document, from(document, node, to, more));
}

describe("drawing a route", () => {
  test("writes the action with exactly the fields the screen declares", () => {
    const document = flowOf({
      START: [input("city"), input("age", { "input-type": "number" }), button(go("A"))],
      A: { data: { note: field("string", "x") }, children: [input("zip"), button(complete())] },
      B: {
        data: {
          city: field("string", "Lima"),
          age: field("number", 3),
          zip: field("string", ""),
          note: field("string", ""),
          ready: field("boolean", true),
          options,
          required: ["city"],
        },
        children: [],
      },
    });
    const next = connectScreens(document, {
      node: screenOf(document, "A").children[1]?.id ?? nodeOf(document, "zip").id,
      to: screenOf(document, "B").key,
    });
    expect(wireOf(next, "A")[1]).toEqual(
      button(
        go("B", {
          city: "${screen.START.form.city}",
          age: "${screen.START.form.age}",
          zip: "${form.zip}",
          note: "${data.note}",
          ready: false,
          options: [{ id: "a", title: "A" }],
        }),
      ),
    );
    expect(screenOf(next, "B")).toBe(screenOf(document, "B"));
  });

  test("keeps what was sent under the same names when it is led elsewhere", () => {
    const document = flowOf({
      A: [button({ ...go("B", { x: "kept", y: "gone" }), extra: 1 })],
      B: { data: { x: field("string", ""), y: field("string", "") }, children: [] },
      C: { data: { x: field("string", ""), z: field("string", "") }, children: [] },
    });
    expect(wireOf(connect(document, "Footer", "C"), "A")).toEqual([
      button({ ...go("C", { x: "kept", z: "" }), extra: 1 }),
    ]);
  });

  test("gives a type that fits or nothing of the answer", () => {
    const document = flowOf({
      A: [input("n", { "input-type": "number" }), button(complete())],
      B: { data: { n: field("string", "") }, children: [] },
    });
    expect(wireOf(connect(document, "Footer", "B"), "A")[1]).toEqual(button(go("B", { n: "" })));
  });

  test("from a row of a menu moves the action of the whole list to the other rows", () => {
    const rows = [
      { id: "1", "main-content": { title: "1" } },
      { id: "2", "main-content": { title: "2" } },
    ];
    const document = flowOf({
      A: [{ type: "NavigationList", name: "m", "list-items": rows, "on-click-action": go("B") }],
      B: [],
      C: [],
    });
    const one = connect(document, "m", "C", { item: 1 });
    expect(wireOf(one, "A")).toEqual([
      {
        type: "NavigationList",
        name: "m",
        "list-items": [
          { ...rows[0], "on-click-action": go("B") },
          { ...rows[1], "on-click-action": go("C") },
        ],
      },
    ]);
    const all = connect(one, "m", "B");
    expect(wireOf(all, "A")).toEqual([
      { type: "NavigationList", name: "m", "list-items": rows, "on-click-action": go("B") },
    ]);
  });

  test("from a button that asks the endpoint allows the screen as an answer", () => {
    const document = flowOf(
      { A: [button({ name: "data_exchange", payload: {} })], B: [] },
      { data_api_version: "3.0", routing_model: { A: [] } },
    );
    const next = connect(document, "Footer", "B");
    expect(wireOf(next, "A")).toEqual(wireOf(document, "A"));
    expect(print(next).routing_model).toEqual({ A: ["B"], B: [] });
  });

  test("keeps the routing model in line, the rest of it as written", () => {
    const document = flowOf(
      { A: [button(go("B"))], B: [button(go("C"))], C: [] },
      { data_api_version: "3.0", routing_model: { B: ["C"], A: ["B"], OLD: ["A"] } },
    );
    const next = connectScreens(document, {
      node: screenOf(document, "A").children[0]?.id ?? nodeOf(document, "Footer").id,
      to: screenOf(document, "C").key,
    });
    expect(JSON.stringify(print(next).routing_model)).toBe('{"B":["C"],"A":["C"],"OLD":["A"],"C":[]}');
  });

  test("that exists already changes nothing", () => {
    const document = flowOf({ A: [button(go("B"))], B: [] });
    expect(connect(document, "Footer", "B")).toBe(document);
  });
});

describe("a route is refused", () => {
  const document = flowOf({
    A: [input("x"), button(go("B")), { type: "Dropdown", name: "d", label: "D", "data-source": [] }],
    B: [link(go("C"))],
    C: { terminal: true, children: [button(complete()), { type: "OptIn", name: "o", label: "O" }] },
    "": [],
  });
  const footerOf = (id: string) =>
    screenOf(document, id).children.find(({ type }) => type === "Footer")?.id ?? nodeOf(document, "x").id;

  test.each<[string, Connection, string]>([
    ["from what cannot lead anywhere", from(document, "x", "B"), "not-here"],
    [
      "at a moment that cannot lead to a screen",
      from(document, "d", "B", { trigger: "on-select-action" }),
      "not-here",
    ],
    ["from a row that does not exist", from(document, "x", "B", { item: 3 }), "not-here"],
    ["to its own screen", { node: footerOf("A"), to: screenOf(document, "A").key }, "same-screen"],
    [
      "from the button of a last screen",
      { node: footerOf("C"), to: screenOf(document, "B").key },
      "last-screen",
    ],
    ["to a screen without an id", { node: footerOf("A"), to: screenOf(document, "").key }, "no-id"],
    ["from a node that is gone", { node: "gone" as never, to: screenOf(document, "B").key }, "gone"],
  ])("%s", (_, connection, code) => {
    const verdict = connectVerdict(document, connection);
    expect(verdict.allowed ? "allowed" : verdict.reason.code).toBe(code);
    expect(connectScreens(document, connection)).toBe(document);
  });

  test("when no screen would be left to start on, unless there is a menu", () => {
    const chain = flowOf({ A: [button(go("B"))], B: [button(complete())] });
    const back = from(chain, "Footer", "A", {
      node: screenOf(chain, "B").children[0]?.id ?? nodeOf(chain, "Footer").id,
    });
    expect(connectVerdict(chain, back)).toEqual({ allowed: false, reason: { code: "no-start" } });
    const rows = [{ id: "1", "main-content": { title: "1" }, "on-click-action": go("B") }];
    const menu = flowOf({
      A: [{ type: "NavigationList", name: "m", "list-items": rows }],
      B: [button(complete())],
    });
    expect(connectVerdict(menu, from(menu, "Footer", "A"))).toEqual({ allowed: true });
  });

  test("back along a route, where there is a routing model", () => {
    const routed = flowOf(
      { S: [button(go("A"))], A: [link(go("B"))], B: [button(complete())] },
      { data_api_version: "3.0", routing_model: { S: ["A"], A: ["B"], B: [] } },
    );
    const back: Connection = {
      node: screenOf(routed, "B").children[0]?.id ?? nodeOf(routed, "Footer").id,
      to: screenOf(routed, "A").key,
    };
    expect(connectVerdict(routed, back)).toEqual({ allowed: false, reason: { code: "way-back" } });
    const plain = disableEndpoint(routed).document;
    expect(connectVerdict(plain, back)).toEqual({ allowed: true });
  });

  test("to an eleventh screen", () => {
    const names = Array.from({ length: 11 }, (_, index) => `T${String.fromCharCode(65 + index)}`);
    const rows = names.slice(0, 10).map((to) => ({ id: to, "on-click-action": go(to) }));
    const wide = flowOf({
      A: [{ type: "NavigationList", name: "m", "list-items": [...rows, { id: "x" }] }],
      ...Object.fromEntries(names.map((name) => [name, []])),
    });
    expect(connectVerdict(wide, from(wide, "m", "TK", { item: 10 }))).toEqual({
      allowed: false,
      reason: { code: "too-many-routes", max: 10 },
    });
    expect(connectVerdict(wide, from(wide, "m", "TA", { item: 10 })).allowed).toBe(true);
  });
});

test("a route led elsewhere keeps only values of a type that fits", () => {
  const document = flowOf({
    A: {
      data: { flag: field("boolean", true) },
      children: [button(go("B", { x: "text", y: "${data.flag}", z: [], w: "`'a' 'b'`" }))],
    },
    B: [],
    C: {
      data: {
        x: field("number", 1),
        y: field("boolean", true),
        z: options,
        w: field("string", ""),
        v: field("integer", 1),
      },
      children: [],
    },
  });
  expect(wireOf(connect(document, "Footer", "C"), "A")).toEqual([
    button(go("C", { x: 0, y: "${data.flag}", z: [], w: "`'a' 'b'`", v: 0 })),
  ]);
});
