import { describe, expect, test } from "vitest";
import {
  button,
  complete,
  field,
  flowOf,
  go,
  input,
  nodeOf,
  placeIn,
  placeOn,
  screenOf,
  text,
  wireOf,
} from "../fixtures/small-flow";
import { print } from "../model/print";
import { moveNodes } from "./move-nodes";

const words = (list: readonly unknown[]) =>
  list.map(
    (each) =>
      (each as { text?: string; name?: string; type: string }).text ??
      (each as { name?: string }).name ??
      (each as { type: string }).type,
  );

describe("moving nodes on a screen", () => {
  const document = flowOf({ A: [text("a"), text("b"), text("c"), button(complete())] });
  const [a, b, c] = screenOf(document, "A").children;
  const ids = (...nodes: (typeof a)[]) => nodes.flatMap((node) => (node ? [node.id] : []));

  test.each([
    ["the first after the last", ids(a), 3, ["b", "c", "a", "Footer"]],
    ["the last to the top", ids(c), 0, ["c", "a", "b", "Footer"]],
    ["two, whatever the order they were picked in", ids(c, a), 2, ["b", "a", "c", "Footer"]],
    ["one after the button, which stays last", ids(a), 4, ["b", "c", "a", "Footer"]],
  ])("%s", (_, nodes, index, expected) => {
    const moved = moveNodes(document, { nodes, to: placeOn(document, "A", index) });
    expect(words(wireOf(moved, "A"))).toEqual(expected);
  });

  test("to where they stand changes nothing", () => {
    expect(moveNodes(document, { nodes: ids(b), to: placeOn(document, "A", 1) })).toBe(document);
    expect(moveNodes(document, { nodes: ids(b), to: placeOn(document, "A", 2) })).toBe(document);
    expect(moveNodes(document, { nodes: [], to: placeOn(document, "A", 0) })).toBe(document);
  });

  test("keeps their ids and the objects of all others", () => {
    const moved = moveNodes(document, { nodes: ids(a), to: placeOn(document, "A", 2) });
    expect(screenOf(moved, "A").children).toEqual([b, a, c, screenOf(document, "A").children[3]]);
    expect(screenOf(moved, "A").children[1]).toBe(a);
  });

  test("into a condition and out of it", () => {
    const branched = flowOf({ A: [text("a"), { type: "If", condition: "c", then: [text("b")] }] });
    const inside = moveNodes(branched, {
      nodes: [screenOf(branched, "A").children[0]?.id ?? nodeOf(branched, "If").id],
      to: placeIn(branched, "If", "else"),
    });
    expect(wireOf(inside, "A")).toEqual([
      { type: "If", condition: "c", then: [text("b")], else: [text("a")] },
    ]);
    const out = moveNodes(inside, {
      nodes: [nodeOf(inside, "If").slots.else?.[0]?.id ?? nodeOf(inside, "If").id],
      to: placeOn(inside, "A", 0),
    });
    expect(wireOf(out, "A")[0]).toEqual(text("a"));
  });

  test("a refused move changes nothing", () => {
    const menu = flowOf({ A: [{ type: "NavigationList", name: "m", "list-items": [] }], B: [text("x")] });
    expect(moveNodes(menu, { nodes: [nodeOf(menu, "m").id], to: placeOn(menu, "B") })).toBe(menu);
  });
});

describe("moving nodes to another screen", () => {
  const document = flowOf({
    A: {
      sensitive: ["name", "mail"],
      data: { greeting: field("string", "Hi") },
      children: [
        input("name", { "helper-text": "${data.greeting}" }),
        input("mail", { "helper-text": "`'For ' ${form.name} ${form.stays}`" }),
        input("stays"),
        text("${form.name}"),
        button(go("B", { who: "${form.name}" })),
      ],
    },
    B: {
      data: { who: field("string", "") },
      children: [input("mail"), text("${screen.A.form.name}"), button(go("C"))],
    },
    C: {
      terminal: true,
      children: [
        text("${screen.A.form.name}"),
        button(complete({ name: "${screen.A.form.name}", mail: "${screen.A.form.mail}" })),
      ],
    },
  });
  const ids = ["name", "mail"].map((name) => {
    const node = screenOf(document, "A").children.find(({ props }) => props.name === name);
    return node?.id ?? nodeOf(document, name).id;
  });
  const moved = moveNodes(document, { nodes: ids, to: placeOn(document, "B", 0) });

  test("gives them free names", () => {
    expect(words(wireOf(moved, "B")).slice(0, 3)).toEqual(["name", "mail_2", "mail"]);
  });

  test("mends what they read on the old screen", () => {
    expect(nodeOf(moved, "name").props["helper-text"]).toBe("${screen.A.data.greeting}");
    expect(nodeOf(moved, "mail_2").props["helper-text"]).toBe("`'For ' ${form.name} ${screen.A.form.stays}`");
  });

  test("mends what others read of them: near, far and on the new screen", () => {
    expect(wireOf(moved, "A")[1]).toEqual(text("${screen.B.form.name}"));
    expect(wireOf(moved, "A")[2]).toEqual(button(go("B", { who: "${screen.B.form.name}" })));
    expect(wireOf(moved, "B")[3]).toEqual(text("${form.name}"));
    expect(wireOf(moved, "C")).toEqual([
      text("${screen.B.form.name}"),
      button(complete({ name: "${screen.B.form.name}", mail: "${screen.B.form.mail_2}" })),
    ]);
  });

  test("takes them from one list of sensitive inputs to the other", () => {
    expect(screenOf(moved, "A").props.sensitive).toBeUndefined();
    expect(screenOf(moved, "B").props.sensitive).toEqual(["name", "mail_2"]);
  });

  test("keeps their ids and the screens that have nothing to do with it", () => {
    expect(
      screenOf(moved, "B")
        .children.slice(0, 2)
        .map(({ id }) => id),
    ).toEqual(ids);
    const apart = flowOf({ A: [text("a")], B: [], C: [text("c")] });
    const away = moveNodes(apart, { nodes: [nodeOf(apart, "TextBody").id], to: placeOn(apart, "B") });
    expect(screenOf(away, "C")).toBe(screenOf(apart, "C"));
  });

  test("takes routes along in the routing model", () => {
    const routed = flowOf(
      { A: [text("a"), button(go("B"))], B: [button(complete())], C: [] },
      { data_api_version: "3.0", routing_model: { A: ["B"], B: [], C: [] } },
    );
    const footer = screenOf(routed, "A").children[1];
    const away = moveNodes(routed, { nodes: footer ? [footer.id] : [], to: placeOn(routed, "C") });
    expect(print(away).routing_model).toEqual({ A: [], B: [], C: ["B"] });
  });
});

describe("moving an input into and out of a Form", () => {
  const document = flowOf({
    A: [
      {
        type: "Form",
        name: "f",
        "init-values": { age: 30, mail: "a@b.c" },
        "error-messages": { mail: "Taken" },
        children: [input("age", { "input-type": "number" }), input("mail")],
      },
    ],
    B: [text("x")],
  });

  test("carries its first value and message, number fields as text", () => {
    const out = moveNodes(document, {
      nodes: [nodeOf(document, "age").id, nodeOf(document, "mail").id],
      to: placeOn(document, "B"),
    });
    expect(wireOf(out, "B").slice(1)).toEqual([
      input("age", { "input-type": "number", "init-value": "30" }),
      input("mail", { "init-value": "a@b.c", "error-message": "Taken" }),
    ]);
    expect(wireOf(out, "A")).toEqual([{ type: "Form", name: "f", children: [] }]);
    const back = moveNodes(out, {
      nodes: [nodeOf(out, "age").id, nodeOf(out, "mail").id],
      to: placeIn(out, "f", "children"),
    });
    expect(wireOf(back, "A")).toEqual([
      {
        type: "Form",
        name: "f",
        "init-values": { age: 30, mail: "a@b.c" },
        "error-messages": { mail: "Taken" },
        children: [input("age", { "input-type": "number" }), input("mail")],
      },
    ]);
  });

  test("leaves its value where the Form's values come from data", () => {
    const dynamic = flowOf({
      A: [{ type: "Form", name: "f", "init-values": "${data.all}", children: [] }],
      B: [input("mail", { "init-value": "x" })],
    });
    const moved = moveNodes(dynamic, {
      nodes: [nodeOf(dynamic, "mail").id],
      to: placeIn(dynamic, "f", "children"),
    });
    expect(nodeOf(moved, "mail").props["init-value"]).toBe("x");
  });
});
