import { describe, expect, test } from "vitest";
import { flowOf, nodeOf, screenOf, text, wireOf } from "../fixtures/small-flow";
import type { Json } from "../json";
import { parse } from "../model/parse";
import { print, printText } from "../model/print";
import { readExactly } from "../text/read-exactly";
import { insertItem, moveItem, pasteItems, removeItem, setItem } from "./items";
import { setItemTitle } from "./set-item-title";
import { clearProp, setProp } from "./set-prop";
import { setPropAt } from "./set-prop-at";
import { slugId } from "./slug-id";

describe("setting a property", () => {
  const document = flowOf({
    A: [
      { type: "Image", src: "x", "future-prop": { deep: [1] } },
      { type: "If", condition: "c", then: [text("a")] },
    ],
  });
  const image = nodeOf(document, "Image").id;

  test("changes this property alone", () => {
    const next = setProp(document, { node: image, name: "height", value: 100 });
    expect(wireOf(next, "A")[0]).toEqual({
      type: "Image",
      src: "x",
      "future-prop": { deep: [1] },
      height: 100,
    });
    expect(screenOf(next, "A").children[1]).toBe(screenOf(document, "A").children[1]);
    expect(print(clearProp(next, { node: image, name: "height" }))).toEqual(print(document));
  });

  test("reaches into objects and lists, and makes objects that are missing", () => {
    const set = (path: readonly (string | number)[], value: Json | undefined) =>
      wireOf(setPropAt(document, { node: image, path }, value), "A")[0] as { [key: string]: Json };
    expect(set(["future-prop", "deep", 0], 2)["future-prop"]).toEqual({ deep: [2] });
    expect(set(["future-prop", "deep", 1], 2)["future-prop"]).toEqual({ deep: [1, 2] });
    expect(set(["future-prop", "deep", 0], undefined)["future-prop"]).toEqual({ deep: [] });
    expect(set(["on-click-action", "payload", "a"], 1)["on-click-action"]).toEqual({ payload: { a: 1 } });
  });

  test("to what it is, or where no value can stand, changes nothing", () => {
    expect(setProp(document, { node: image, name: "src", value: "x" })).toBe(document);
    expect(clearProp(document, { node: image, name: "none" })).toBe(document);
    expect(setPropAt(document, { node: image, path: ["src", "deep"] }, 1)).toBe(document);
    expect(setPropAt(document, { node: image, path: ["future-prop", "deep", 9] }, 1)).toBe(document);
    expect(setPropAt(document, { node: "gone" as never, path: ["src"] }, 1)).toBe(document);
  });

  test("never replaces what is edited as nodes or screens", () => {
    expect(setProp(document, { node: nodeOf(document, "If").id, name: "then", value: [] })).toBe(document);
    expect(setProp(document, { node: image, name: "type", value: "Footer" })).toBe(document);
    expect(
      setPropAt(document, { screen: screenOf(document, "A").key, path: ["layout", "children"] }, []),
    ).toBe(document);
    expect(setPropAt(document, { path: ["screens"] }, [])).toBe(document);
  });

  test("works on screens, their layout and the Flow", () => {
    const { key } = screenOf(document, "A");
    const titled = setPropAt(document, { screen: key, path: ["title"] }, "New");
    expect(screenOf(titled, "A").props.title).toBe("New");
    expect(print(setPropAt(document, { screen: key, path: ["layout", "type"] }, "X"))).toMatchObject({
      screens: [{ layout: { type: "X" } }],
    });
    expect(print(setPropAt(document, { path: ["version"] }, "7.2")).version).toBe("7.2");
  });

  test("keeps the order of keys and the forms of other numbers", () => {
    const exact = parse(
      readExactly('{"screens":[{"layout":{"children":[{"b":1.0,"type":"Image","a":2e1,"10":3}]}}]}'),
    );
    const node = exact?.screens[0]?.children[0];
    const next = exact && node && setProp(exact, { node: node.id, name: "a", value: 5 });
    expect(next && printText(next, 0)).toBe(
      '{"screens":[{"layout":{"children":[{"b":1.0,"type":"Image","a":5,"10":3}]}}]}',
    );
  });

  test("a name like __proto__ is a name like any other", () => {
    const next = setPropAt(document, { node: image, path: ["__proto__", "polluted"] }, true);
    expect(JSON.stringify(wireOf(next, "A")[0])).toContain('"__proto__":{"polluted":true}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe("an id made from an option's title", () => {
  test.each([
    ["Express (1 day)", "express_1_day"],
    ["1 day", "option_1_day"],
    ["Größe", "grosse"],
    ["Ça va?", "ca_va"],
    ["予約", "option_1"],
    ["", "option_1"],
  ])("%j gives %s", (title, id) => {
    expect(slugId(title)).toBe(id);
  });

  test("differs from those taken", () => {
    expect(slugId("A", new Set(["a", "a_2"]))).toBe("a_3");
    expect(slugId("", new Set(["option_1"]))).toBe("option_2");
  });
});

describe("the entries of a list", () => {
  const document = flowOf({
    A: [
      {
        type: "Dropdown",
        name: "d",
        label: "D",
        "init-value": "b",
        "data-source": [
          { id: "a", title: "A" },
          { id: "b", title: "B", extra: 1 },
        ],
      },
      { type: "NavigationList", name: "m", "list-items": [] },
      { type: "Dropdown", name: "dynamic", label: "D", "data-source": "${data.x}" },
      {
        type: "CheckboxGroup",
        name: "c",
        label: "C",
        "init-value": ["a", "b"],
        "data-source": [
          { id: "a", title: "A" },
          { id: "b", title: "B" },
        ],
      },
    ],
  });
  const place = { node: nodeOf(document, "d").id, list: "data-source" };
  const source = (flow: typeof document, name = "d") => nodeOf(flow, name).props["data-source"];

  test("are added with friendly ids, in the shape the list asks for", () => {
    expect(source(insertItem(document, { ...place, index: 0, title: "B" }))).toEqual([
      { id: "b_2", title: "B" },
      { id: "a", title: "A" },
      { id: "b", title: "B", extra: 1 },
    ]);
    const menu = insertItem(document, {
      node: nodeOf(document, "m").id,
      list: "list-items",
      title: "Car",
      description: "Fast",
    });
    expect(nodeOf(menu, "m").props["list-items"]).toEqual([
      { id: "car", "main-content": { title: "Car", description: "Fast" } },
    ]);
  });

  test("are removed along with a first choice of them", () => {
    const left = removeItem(document, { ...place, index: 1 });
    expect(nodeOf(left, "d").props).toEqual({
      name: "d",
      label: "D",
      "data-source": [{ id: "a", title: "A" }],
    });
    const several = removeItem(document, { node: nodeOf(document, "c").id, list: "data-source", index: 0 });
    expect(nodeOf(several, "c").props["init-value"]).toEqual(["b"]);
    expect(removeItem(document, { ...place, index: 9 })).toBe(document);
  });

  test("are moved", () => {
    expect(source(moveItem(document, { ...place, from: 1, to: 0 }))).toEqual([
      { id: "b", title: "B", extra: 1 },
      { id: "a", title: "A" },
    ]);
    expect(moveItem(document, { ...place, from: 0, to: 2 })).toBe(document);
  });

  test("are changed inside; a group that becomes empty goes", () => {
    const set = setItem(document, { ...place, index: 0, path: ["end", "title"], value: "x" });
    expect(source(set)).toEqual([
      { id: "a", title: "A", end: { title: "x" } },
      { id: "b", title: "B", extra: 1 },
    ]);
    expect(source(setItem(set, { ...place, index: 0, path: ["end", "title"], value: undefined }))).toEqual(
      source(document),
    );
  });

  test("are filled from lines; what was there keeps its id", () => {
    const text = "• B | again\n\n1 day\tfast\n- C\n";
    expect(source(pasteItems(document, { ...place, text, mode: "replace" }))).toEqual([
      { id: "b", title: "B", extra: 1 },
      { id: "option_1_day", title: "1 day", description: "fast" },
      { id: "c", title: "C" },
    ]);
    expect(source(pasteItems(document, { ...place, text: "A\nZ", mode: "append" }))).toEqual([
      { id: "a", title: "A" },
      { id: "b", title: "B", extra: 1 },
      { id: "z", title: "Z" },
    ]);
  });

  test("from data are not edited", () => {
    const dynamic = { node: nodeOf(document, "dynamic").id, list: "data-source" };
    expect(insertItem(document, { ...dynamic, title: "A" })).toBe(document);
    expect(pasteItems(document, { ...dynamic, text: "A", mode: "replace" })).toBe(document);
  });
});

describe("the title of an entry", () => {
  const list = {
    type: "RadioButtonsGroup",
    name: "r",
    label: "R",
    "data-source": [
      { id: "option_1", title: "Option 1" },
      { id: "fixed", title: "Two" },
    ],
  };
  const rename = (flow: ReturnType<typeof flowOf>, index: number, title: string) =>
    nodeOf(
      setItemTitle(flow, { node: nodeOf(flow, "r").id, list: "data-source", index, path: ["title"], title }),
      "r",
    ).props["data-source"];

  test("takes its id along while the id comes from it and nothing names it", () => {
    const document = flowOf({ A: [list] });
    expect(rename(document, 0, "Monday")).toEqual([
      { id: "monday", title: "Monday" },
      { id: "fixed", title: "Two" },
    ]);
    expect(rename(document, 1, "Monday")).toEqual([
      { id: "option_1", title: "Option 1" },
      { id: "fixed", title: "Monday" },
    ]);
  });

  test.each([
    ["a condition", [list, { type: "If", condition: "${form.r} == 'option_1'", then: [text("x")] }]],
    ["a case", [list, { type: "Switch", value: "${form.r}", cases: { option_1: [] } }]],
    ["a first value", [{ ...list, "init-value": "option_1" }]],
  ])("leaves it while %s names it", (_, children) => {
    expect(rename(flowOf({ A: children }), 0, "Monday")).toEqual([
      { id: "option_1", title: "Monday" },
      { id: "fixed", title: "Two" },
    ]);
  });

  test("leaves it in a Flow with an endpoint", () => {
    const asking = flowOf({ A: [list] }, { data_api_version: "3.0" });
    expect(rename(asking, 0, "Monday")).toMatchObject([{ id: "option_1" }, {}]);
  });
});
