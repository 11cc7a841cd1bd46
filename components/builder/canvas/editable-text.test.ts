import { describe, expect, it } from "vitest";
import { insertNode } from "@/lib/flow/edit/insert-node";
import { parse, sequentialIds } from "@/lib/flow/model/parse";
import { printNode } from "@/lib/flow/model/print";
import { editableText, pathOfProp, withText } from "./editable-text";

const document = parse({
  version: "7.3",
  screens: [
    {
      id: "DETAILS",
      title: "Details",
      data: { name: { type: "string", __example__: "Ana" } },
      layout: {
        type: "SingleColumnLayout",
        children: [
          { type: "TextHeading", text: "Hello" },
          { type: "TextBody", text: ["One", "Two"], markdown: true },
          { type: "TextBody", text: "`'Hi ' ${data.name} '!'`" },
          { type: "TextBody", text: "${data.name}" },
          {
            type: "RadioButtonsGroup",
            name: "pick",
            label: "Pick",
            "data-source": [{ id: "a", title: "First" }],
          },
          { type: "Dropdown", name: "slot", label: "Slot", "data-source": "${data.slots}" },
        ],
      },
    },
  ],
});
if (!document) throw new Error("the Flow parses");
const [screen] = document.screens;
if (!screen) throw new Error("the Flow has a screen");

function at(index: number, prop: string) {
  const node = screen?.children[index];
  if (!screen || !node) throw new Error("the node is there");
  return { screen: screen.key, node: node.id, path: pathOfProp(prop) };
}

describe("editableText", () => {
  it.each([
    ["a plain text", 0, "text", { kind: "plain", text: "Hello", max: 80, isMultiline: false }],
    ["a list of lines as one text", 1, "text", { kind: "plain", text: "One\nTwo", isMultiline: true }],
    [
      "an entry of a list, with the limit of its key",
      4,
      "data-source/0/title",
      { kind: "plain", text: "First", max: 30 },
    ],
    ["words with values between as pieces", 2, "text", { kind: "pieces" }],
    ["a reference as fixed", 3, "text", { kind: "fixed" }],
    ["what comes from data as fixed", 5, "data-source/0/title", { kind: "fixed" }],
  ])("offers %s", (_title, index, prop, expected) => {
    expect(editableText(document, at(index, prop))).toMatchObject(expected);
  });

  it("offers the title of the screen", () => {
    expect(editableText(document, { screen: screen.key, path: ["title"] })).toMatchObject({
      kind: "plain",
      text: "Details",
      max: 30,
    });
  });
});

describe("withText", () => {
  it("keeps a list of lines a list", () => {
    const next = withText(document, at(1, "text"), "One\nTwo\nThree");
    const node = next.screens[0]?.children[1];
    expect(node && printNode(node)).toMatchObject({ text: ["One", "Two", "Three"] });
  });

  it("lets the id of a screen follow its title", () => {
    const next = withText(document, { screen: screen.key, path: ["title"] }, "Your plan");
    expect(next.screens[0]?.props).toMatchObject({ id: "YOUR_PLAN", title: "Your plan" });
  });

  it("lets the name of a new answer follow its label", () => {
    const added = insertNode(document, {
      component: "TextInput",
      at: { screen: screen.key, parent: null, slot: "children", index: 0 },
      newId: sequentialIds("new-"),
    });
    const [node] = added.nodes;
    if (!node) throw new Error("a text field may stand there");
    const next = withText(added.document, { screen: screen.key, node, path: ["label"] }, "Your name");
    expect(next.screens[0]?.children[0]?.props).toMatchObject({ name: "your_name", label: "Your name" });
  });
});
