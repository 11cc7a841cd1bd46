import { describe, expect, it } from "vitest";
import type { Json } from "@/lib/flow/json";
import { parse } from "@/lib/flow/model/parse";
import { createBuilderStore } from "../store/create-store";
import { canRun } from "./can-run";
import { insertionPlace } from "./selected";
import { allCommands, fixedCommands } from "./table";

function opened(screens: Json) {
  const document = parse({ version: "7.3", screens });
  if (!document) throw new Error("the Flow parses");
  const draft = { flowId: "f", name: "Flow", number: 1, savedAt: "2026-01-01T00:00:00Z", layout: {} };
  return createBuilderStore(draft, document);
}

const footer = { type: "Footer", label: "Go", "on-click-action": { name: "complete", payload: {} } };

function screen(id: string, children: Json) {
  return { id, title: id, layout: { type: "SingleColumnLayout", children } };
}

function withHeadingAndForm() {
  return opened([
    screen("ONE", [
      { type: "TextHeading", text: "a" },
      { type: "Form", name: "f", children: [{ type: "TextInput", name: "n", label: "N" }] },
      footer,
    ]),
    screen("TWO", [footer]),
  ]);
}

function available(store: ReturnType<typeof opened>): readonly string[] {
  const state = store.getState();
  return allCommands(state)
    .filter((command) => command.isAvailable(state))
    .map(({ id }) => id);
}

describe("commands", () => {
  it("leave the keys of the browser's tabs to the browser", () => {
    const keys = fixedCommands.flatMap(({ shortcuts = [] }) => shortcuts);
    expect(keys.filter((key) => /^(Mod|Alt)\+[0-9TWN]$/.test(key))).toEqual([]);
  });

  it("have names and keys of their own", () => {
    const ids = fixedCommands.map(({ id }) => id);
    const keys = fixedCommands.flatMap(({ shortcuts = [] }) => shortcuts);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("offer only what makes sense in a Flow without screens", () => {
    const ids = available(opened([]));
    expect(ids).toContain("insert-screen");
    for (const id of ["insert", "copy", "delete", "select-all", "delete-screen", "next-screen", "undo"]) {
      expect(ids).not.toContain(id);
    }
  });

  it("need a selected component to change, move or wrap one", () => {
    const store = withHeadingAndForm();
    const some = ["cut", "duplicate", "delete", "move-down", "wrap-if"];
    for (const id of some) expect(available(store)).not.toContain(id);
    const { history, select } = store.getState();
    const [first] = history.present.document.screens;
    const heading = first?.children[0];
    if (!first || !heading) throw new Error("the screen has a heading");
    select({ screen: first.key, nodes: [heading.id] });
    for (const id of some) expect(available(store)).toContain(id);
    expect(available(store)).not.toContain("move-up");
    expect(available(store)).not.toContain("unwrap");
  });

  it("offer every other screen to go to and to move to", () => {
    const store = withHeadingAndForm();
    const [first, second] = store.getState().history.present.document.screens;
    const heading = first?.children[0];
    if (!first || !second || !heading) throw new Error("there are two screens");
    store.getState().select({ screen: first.key, nodes: [heading.id] });
    const ids = available(store);
    expect(ids).toContain(`go:${second.key}`);
    expect(ids).toContain(`move-to:${second.key}`);
    expect(ids).not.toContain(`move-to:${first.key}`);
  });

  it("offer only components that may stand after the selection", () => {
    const ids = available(withHeadingAndForm());
    expect(ids).toContain("insert:TextBody");
    // A screen holds one Form and one button only.
    expect(ids).not.toContain("insert:Form");
    expect(ids).not.toContain("insert:Footer");
  });
});

describe("insertionPlace", () => {
  it("is before the button at the bottom when nothing is selected", () => {
    expect(insertionPlace(withHeadingAndForm().getState())).toMatchObject({ parent: null, index: 2 });
  });

  it("is after the component selected last, in its own slot", () => {
    const store = withHeadingAndForm();
    const [first] = store.getState().history.present.document.screens;
    const form = first?.children[1];
    const input = form?.slots.children?.[0];
    if (!first || !form || !input) throw new Error("the Form holds an input");
    store.getState().select({ screen: first.key, nodes: [input.id] });
    expect(insertionPlace(store.getState())).toMatchObject({ parent: form.id, slot: "children", index: 1 });
  });

  it("is inside a container that is selected and holds nothing yet", () => {
    const store = opened([screen("ONE", [{ type: "Form", name: "f", children: [] }, footer])]);
    const [first] = store.getState().history.present.document.screens;
    const form = first?.children[0];
    if (!first || !form) throw new Error("the screen has a Form");
    store.getState().select({ screen: first.key, nodes: [form.id] });
    expect(insertionPlace(store.getState())).toMatchObject({ parent: form.id, slot: "children", index: 0 });
  });

  it("offers no edits while the JSON is no Flow, but ways to look and to go back", () => {
    const store = withHeadingAndForm();
    store.getState().setBroken({ text: "{", message: "", line: 1 });
    const offered = allCommands(store.getState())
      .filter((command) => canRun(command, store.getState()))
      .map(({ id }) => id);
    expect(offered).toContain("undo");
    expect(offered).not.toContain("delete-screen");
    expect(offered).not.toContain("insert");
  });
});
