import { describe, expect, it } from "vitest";
import { parse } from "@/lib/flow/model/parse";
import { createBuilderStore } from "../store/create-store";
import type { DragInProgress, DragSource, DropTarget } from "../store/state";
import { dropped } from "./drop";
import { nextTarget } from "./keyboard-drag";

function opened() {
  const document = parse({
    version: "7.3",
    screens: [
      {
        id: "ONE",
        layout: {
          type: "SingleColumnLayout",
          children: [
            { type: "TextHeading", text: "a" },
            { type: "TextBody", text: "b" },
            {
              type: "If",
              condition: "",
              then: [
                { type: "TextBody", text: "c" },
                { type: "TextBody", text: "e" },
              ],
            },
          ],
        },
      },
      { id: "TWO", layout: { type: "SingleColumnLayout", children: [{ type: "TextBody", text: "d" }] } },
      { id: "THREE", layout: { type: "SingleColumnLayout", children: [] } },
    ],
  });
  if (!document) throw new Error("the Flow parses");
  const store = createBuilderStore(
    { flowId: "f", name: "Flow", number: 1, savedAt: "2026-01-01T00:00:00Z", layout: {} },
    document,
  );
  return { document, state: store.getState() };
}

function walk(source: DragSource, keys: readonly string[]): DropTarget | null {
  const { state } = opened();
  let drag: DragInProgress = { source, target: null };
  for (const key of keys) drag = { source, target: nextTarget(state, drag, key) ?? drag.target };
  return drag.target;
}

/** The outermost nodes of the first screen once the drag is over. */
function orderAfter(source: DragSource | undefined, keys: readonly string[]) {
  if (!source) return [];
  const done = dropped(document, source, walk(source, keys));
  return ("screens" in done ? done : done.document).screens[0]?.children.map(({ id }) => id);
}

const { document } = opened();
const [one, two, three] = document.screens;
const heading = one?.children[0]?.id;
const body = one?.children[1]?.id;
const branch = one?.children[2]?.id;
const [nested, lastNested] = one?.children[2]?.slots.then?.map(({ id }) => id) ?? [];
if (!one || !two || !three || !heading || !body || !branch || !nested || !lastNested)
  throw new Error("the Flow is as written above");

describe("nextTarget", () => {
  it("goes from where the node stands down through every place that takes it", () => {
    const source: DragSource = { kind: "nodes", nodes: [heading] };
    expect(walk(source, ["ArrowDown"])).toMatchObject({ location: { parent: null, index: 2 } });
    expect(walk(source, ["ArrowDown", "ArrowDown"])).toMatchObject({
      location: { parent: branch, slot: "then", index: 0 },
    });
  });

  it("moves what is dragged with the very first step, and back to its own place with one step back", () => {
    const [first, second] = [heading, body].map((id): DragSource => ({ kind: "nodes", nodes: [id] }));
    expect(orderAfter(first, ["ArrowDown"])).toEqual([body, heading, branch]);
    expect(orderAfter(second, ["ArrowUp"])).toEqual([body, heading, branch]);
    expect(orderAfter(first, ["ArrowDown", "ArrowUp"])).toEqual([heading, body, branch]);
  });

  it("takes one step per place inside a branch and out of it", () => {
    const source: DragSource = { kind: "nodes", nodes: [nested] };
    expect(walk(source, ["ArrowDown"])).toMatchObject({
      location: { parent: branch, slot: "then", index: 2 },
    });
    expect(walk(source, ["ArrowDown", "ArrowDown"])).toMatchObject({
      location: { parent: branch, slot: "else", index: 0 },
    });
    expect(walk(source, ["ArrowUp"])).toMatchObject({ location: { parent: null, index: 2 } });
    expect(walk({ kind: "nodes", nodes: [lastNested] }, ["ArrowDown"])).toMatchObject({
      location: { parent: branch, slot: "else", index: 0 },
    });
  });

  it.each([
    { picked: "downwards", nodes: [heading, body] },
    { picked: "upwards", nodes: [body, heading] },
  ])("takes several nodes that were picked $picked as one thing with one place", ({ nodes }) => {
    expect(walk({ kind: "nodes", nodes }, ["ArrowDown"])).toMatchObject({
      location: { parent: branch, slot: "then", index: 0 },
    });
    expect(walk({ kind: "nodes", nodes }, ["ArrowUp"])).toMatchObject({
      location: { parent: null, index: 0 },
    });
  });

  it("goes to the end of the neighbouring screen sideways", () => {
    const source: DragSource = { kind: "nodes", nodes: [heading] };
    expect(walk(source, ["ArrowRight"])).toMatchObject({ location: { screen: two.key, index: 1 } });
    expect(walk(source, ["ArrowRight", "ArrowLeft"])).toMatchObject({ location: { screen: one.key } });
  });

  it("leaves out places that would refuse", () => {
    const source: DragSource = { kind: "new", type: "Form" };
    const keys = Array.from({ length: 9 }, () => "ArrowDown");
    expect(walk(source, keys)).toMatchObject({ location: { parent: null, index: 3 } });
  });

  it("moves a screen by one position with every step", () => {
    const target = walk({ kind: "screen", screen: one.key }, ["ArrowDown"]);
    const next = dropped(document, { kind: "screen", screen: one.key }, target);
    expect("screens" in next && next.screens.map(({ key }) => key)).toEqual([two.key, one.key, three.key]);
  });
});
