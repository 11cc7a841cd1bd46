import { describe, expect, test } from "vitest";
import { catalogue } from "../catalogue/index";
import {
  button,
  complete,
  flowOf,
  freshIds,
  go,
  input,
  nodeOf,
  placeOn,
  screenOf,
  text,
  wireOf,
} from "../fixtures/small-flow";
import { duplicateNodes } from "./duplicate-nodes";
import { insertNode } from "./insert-node";

describe("inserting a component", () => {
  test.each(catalogue)("$type stands where it was dropped, as its starter", ({ type }) => {
    const document = flowOf({ A: [], B: [] });
    const {
      document: next,
      nodes,
      refused,
    } = insertNode(document, { component: type, at: placeOn(document, "A"), newId: freshIds() });
    expect(refused).toEqual([]);
    expect(screenOf(next, "A").children.map(({ id }) => id)).toEqual(nodes);
    expect(nodeOf(next, type).type).toBe(type);
    expect(screenOf(next, "B")).toBe(screenOf(document, "B"));
  });

  test("gives each a name of its own", () => {
    let document = flowOf({ A: [input("text")] });
    for (let count = 0; count < 2; count += 1) {
      document = insertNode(document, {
        component: "TextInput",
        at: placeOn(document, "A"),
        newId: freshIds(),
      }).document;
    }
    expect(screenOf(document, "A").children.map(({ props }) => props.name)).toEqual([
      "text",
      "text_2",
      "text_3",
    ]);
  });

  test("keeps the button last when something is dropped after it", () => {
    const document = flowOf({ A: [text("a"), button(complete())] });
    const { document: next } = insertNode(document, {
      component: "TextInput",
      at: placeOn(document, "A", 2),
      newId: freshIds(),
    });
    expect(screenOf(next, "A").children.map(({ type }) => type)).toEqual(["TextBody", "TextInput", "Footer"]);
  });

  test("puts a button at the end wherever it is dropped", () => {
    const document = flowOf({ A: [text("a"), text("b")] });
    const { document: next } = insertNode(document, {
      component: "Footer",
      at: placeOn(document, "A", 0),
      newId: freshIds(),
    });
    expect(screenOf(next, "A").children.map(({ type }) => type)).toEqual(["TextBody", "TextBody", "Footer"]);
  });

  test("lets a button on a last screen send every answer", () => {
    const document = flowOf({
      A: [input("name"), button(go("Z"))],
      Z: { terminal: true, children: [input("name"), input("note")] },
    });
    const { document: next } = insertNode(document, {
      component: "Footer",
      at: placeOn(document, "Z"),
      newId: freshIds(),
    });
    expect(wireOf(next, "Z")[2]).toEqual({
      type: "Footer",
      label: "Finish",
      "on-click-action": complete({
        name: "${screen.A.form.name}",
        z_name: "${form.name}",
        note: "${form.note}",
      }),
    });
  });

  test("lets a button elsewhere lead to the next screen, with what that asks for", () => {
    const document = flowOf({
      A: [input("city")],
      B: {
        data: { city: { type: "string", __example__: "Lima" }, n: { type: "number", __example__: 7 } },
        children: [],
      },
    });
    const { document: next } = insertNode(document, {
      component: "Footer",
      at: placeOn(document, "A"),
      newId: freshIds(),
    });
    expect(wireOf(next, "A")[1]).toMatchObject({
      "on-click-action": go("B", { city: "${form.city}", n: 0 }),
    });
  });

  test("is refused with the reason and changes nothing", () => {
    const document = flowOf({ A: [button(complete())] });
    const outcome = insertNode(document, {
      component: "Footer",
      at: placeOn(document, "A"),
      newId: freshIds(),
    });
    expect(outcome.document).toBe(document);
    expect(outcome.refused).toMatchObject([{ type: "Footer", reason: { code: "too-many", max: 1 } }]);
    expect(
      insertNode(document, { component: "Nothing", at: placeOn(document, "A"), newId: freshIds() }).document,
    ).toBe(document);
  });
});

describe("duplicating", () => {
  test("puts copies after the last one, under names of their own, references among them following", () => {
    const document = flowOf({ A: [input("name"), text("`'Hi ' ${form.name}`"), text("${form.name}")] });
    const [first, second] = screenOf(document, "A").children;
    const { document: next, nodes } = duplicateNodes(document, {
      nodes: [second?.id, first?.id].flatMap((id) => id ?? []),
      newId: freshIds(),
    });
    expect(wireOf(next, "A")).toEqual([
      input("name"),
      text("`'Hi ' ${form.name}`"),
      { ...input("name"), name: "name_2" },
      text("`'Hi ' ${form.name_2}`"),
      text("${form.name}"),
    ]);
    expect(
      screenOf(next, "A")
        .children.slice(2, 4)
        .map(({ id }) => id),
    ).toEqual(nodes);
  });

  test("renames the keys of a copied Form along", () => {
    const form = { type: "Form", name: "f", "init-values": { mail: "x" }, children: [input("mail")] };
    const document = flowOf({ A: [form] }, { version: "6.0" });
    const { document: next } = duplicateNodes(document, {
      nodes: [nodeOf(document, "f").id],
      newId: freshIds(),
    });
    expect(wireOf(next, "A")[1]).toEqual({
      type: "Form",
      name: "f_2",
      "init-values": { mail_2: "x" },
      children: [{ ...input("mail"), name: "mail_2" }],
    });
  });

  test("refuses what the screen has no room for and copies the rest", () => {
    const document = flowOf({ A: [text("a"), button(complete())] });
    const ids = screenOf(document, "A").children.map(({ id }) => id);
    const { document: next, refused } = duplicateNodes(document, { nodes: ids, newId: freshIds() });
    expect(screenOf(next, "A").children.map(({ type }) => type)).toEqual(["TextBody", "TextBody", "Footer"]);
    expect(refused.map(({ type }) => type)).toEqual(["Footer"]);
  });
});
