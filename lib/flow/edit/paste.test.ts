import { describe, expect, test } from "vitest";
import {
  button,
  complete,
  flowOf,
  freshIds,
  go,
  input,
  nodeOf,
  placeIn,
  placeOn,
  screenOf,
  text,
  wireOf,
} from "../fixtures/small-flow";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../json";
import { print } from "../model/print";
import { readExactly } from "../text/read-exactly";
import { copyNodes, copyScreens } from "./copy";
import { pasteNodes, pasteValue } from "./paste-nodes";
import { pasteScreens } from "./paste-screens";

describe("copy and paste", () => {
  const document = flowOf({
    A: [input("name"), text("${form.name}"), button(go("B"))],
    B: { terminal: true, children: [] },
  });

  test("one component is copied as itself, several as a list in reading order", () => {
    const [name, words] = screenOf(document, "A").children;
    expect(JSON.parse(copyNodes(document, name ? [name.id] : []))).toEqual(input("name"));
    expect(
      JSON.parse(
        copyNodes(
          document,
          [words, name].flatMap((node) => node?.id ?? []),
        ),
      ),
    ).toEqual([input("name"), text("${form.name}")]);
  });

  test("number forms and key order survive the clipboard", () => {
    const exact = readExactly(
      '{"version":"7.3","screens":[{"id":"A","layout":{"children":[{"height":1.0,"type":"Image"}]}}]}',
    );
    const wire = isJsonObject(exact) && isJsonArray(exact.screens) ? exact.screens : [];
    const pasted = pasteScreens(document, { screens: wire, newId: freshIds() });
    const image = nodeOf(pasted.document, "Image");
    expect(copyNodes(pasted.document, [image.id]).replace(/\s/g, "")).toBe('{"height":1.0,"type":"Image"}');
  });

  test("pasted components get names of their own in another Flow too", () => {
    const other = flowOf({ X: [input("name")] });
    const values = JSON.parse(
      copyNodes(
        document,
        screenOf(document, "A").children.map(({ id }) => id),
      ),
    ) as Json[];
    const { document: next, refused } = pasteNodes(other, {
      values,
      at: placeOn(other, "X"),
      newId: freshIds(),
    });
    expect(wireOf(next, "X").slice(0, 3)).toEqual([
      input("name"),
      { ...input("name"), name: "name_2" },
      text("${form.name_2}"),
    ]);
    expect(refused).toEqual([]);
  });

  test("first values of pasted inputs go into the Form they land in", () => {
    const other = flowOf({ X: [{ type: "Form", name: "f", children: [] }] });
    const values = [input("mail", { "init-value": "a@b.c" })];
    const { document: next } = pasteNodes(other, {
      values,
      at: placeIn(other, "f", "children"),
      newId: freshIds(),
    });
    expect(wireOf(next, "X")).toEqual([
      { type: "Form", name: "f", "init-values": { mail: "a@b.c" }, children: [input("mail")] },
    ]);
  });

  test.each<[string, Json, number, readonly string[]]>([
    ["a component", text("new"), 1, []],
    ["a list of components", [text("new"), text("more")], 2, []],
    ["a screen", { id: "N", title: "N", layout: { type: "SingleColumnLayout", children: [] } }, 0, ["N"]],
    [
      "a list of screens",
      [
        { id: "N", layout: {} },
        { id: "M", layout: {} },
      ],
      0,
      ["N", "M"],
    ],
    ["a Flow", { version: "7.3", screens: [{ id: "N", layout: {} }] }, 0, ["N"]],
    ["text", "hello", 0, []],
    ["nothing of use", { a: 1 }, 0, []],
  ])("%s is recognised", (_, value, nodes, screens) => {
    const pasted = pasteValue(document, { value, at: placeOn(document, "A", 0), newId: freshIds() });
    expect(pasted.nodes).toHaveLength(nodes);
    const ids = pasted.document.screens.map(({ props }) => props.id);
    expect(ids).toEqual(["A", ...screens, "B"]);
    if (nodes + screens.length === 0) expect(pasted.document).toBe(document);
  });
});

describe("pasting screens", () => {
  const source: JsonObject = {
    version: "7.3",
    data_api_version: "3.0",
    routing_model: { A: ["B", "C"], B: [], C: [], GONE: ["A"] },
    screens: [
      {
        id: "A",
        title: "First",
        layout: { type: "SingleColumnLayout", children: [input("x"), button(go("B"))] },
      },
      {
        id: "B",
        title: "Second",
        terminal: true,
        layout: {
          type: "SingleColumnLayout",
          children: [
            text("${screen.A.form.x}"),
            text("${screen.OTHER.form.x}"),
            button(complete({ x: "${screen.A.form.x}" })),
          ],
        },
      },
      { id: "C", title: "Third", layout: { type: "SingleColumnLayout", children: [] } },
    ],
  };

  test("gives ids that are free, and everything among them follows", () => {
    const document = flowOf({ A: [], B: [] });
    const pasted = pasteValue(document, { value: source, at: placeOn(document, "A"), newId: freshIds() });
    expect(pasted.document.screens.map(({ props }) => props.id)).toEqual(["A", "A_B", "B_B", "C", "B"]);
    expect(pasted.screens).toHaveLength(3);
    expect(wireOf(pasted.document, "A_B")[1]).toEqual(button(go("B_B")));
    expect(wireOf(pasted.document, "B_B")).toEqual([
      text("${screen.A_B.form.x}"),
      text("${screen.OTHER.form.x}"),
      button(complete({ x: "${screen.A_B.form.x}" })),
    ]);
  });

  test("brings routes along where the Flow has a routing model, and none where it has not", () => {
    const routed = flowOf({ A: [] }, { data_api_version: "3.0", routing_model: { A: [] } });
    const pasted = pasteValue(routed, { value: source, at: placeOn(routed, "A"), newId: freshIds() });
    expect(print(pasted.document).routing_model).toEqual({ A: [], A_B: ["B", "C"], B: [], C: [] });
    const plain = flowOf({ A: [] });
    expect(
      print(pasteValue(plain, { value: source, at: placeOn(plain, "A"), newId: freshIds() }).document),
    ).not.toHaveProperty("routing_model");
  });

  test("makes valid ids of invalid ones", () => {
    const document = flowOf({ A: [] });
    const pasted = pasteScreens(document, {
      screens: [
        { id: "step-2", title: "Step 2", layout: {} },
        { id: "", title: "Über uns", layout: {} },
        { title: "予約", layout: {} },
      ],
      newId: freshIds(),
    });
    expect(pasted.document.screens.map(({ props }) => props.id)).toEqual([
      "A",
      "STEP_TWO",
      "UBER_UNS",
      "SCREEN",
    ]);
  });

  test("copied screens paste back as copies", () => {
    const document = flowOf({ A: [button(go("B"))], B: [] });
    const value = JSON.parse(
      copyScreens(
        document,
        document.screens.map(({ key }) => key),
      ),
    ) as Json;
    const pasted = pasteValue(document, { value, at: placeOn(document, "B"), newId: freshIds() });
    expect(pasted.document.screens.map(({ props }) => props.id)).toEqual(["A", "B", "A_B", "B_B"]);
    expect(wireOf(pasted.document, "A_B")).toEqual([button(go("B_B"))]);
  });
});
