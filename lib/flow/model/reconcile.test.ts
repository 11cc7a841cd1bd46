import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyFlow } from "../fixtures/arbitraries";
import type { Json, JsonObject } from "../json";
import { readExactly } from "../text/read-exactly";
import type { FlowDocument, FlowNode } from "./document";
import { parse, sequentialIds } from "./parse";
import { printText } from "./print";
import { reconcile } from "./reconcile";
import { nodesOf } from "./walk";

const flow: JsonObject = {
  version: "7.3",
  screens: [
    {
      id: "A",
      title: "First",
      layout: {
        type: "SingleColumnLayout",
        children: [
          { type: "TextBody", text: "one" },
          { type: "TextBody", text: "two" },
          { type: "If", condition: "${form.x}", then: [{ type: "OptIn", name: "x", label: "X" }], else: [] },
          { type: "Footer", label: "Go" },
        ],
      },
    },
    {
      id: "B",
      title: "Second",
      layout: { type: "SingleColumnLayout", children: [{ type: "TextBody", text: "b" }] },
    },
  ],
};

/** The document of a text, with identities that tell it from an earlier one. */
function read(text: string, prefix: string): FlowDocument {
  const document = parse(readExactly(text), sequentialIds(prefix));
  if (!document) throw new Error("the text is a Flow");
  return document;
}

const text = JSON.stringify(flow);
const original = read(text, "old-");

function edited(edit: (text: string) => string): FlowDocument {
  return reconcile(original, read(edit(text), "new-"));
}

function firstNodes(document: FlowDocument): readonly FlowNode[] {
  return document.screens[0]?.children ?? [];
}

describe("after the JSON text was edited", () => {
  test("an unchanged text gives the very same document", () => {
    expect(edited((same) => same)).toBe(original);
  });

  test("screens that did not change are the same objects", () => {
    const next = edited((old) => old.replace('"two"', '"new"'));
    expect(next.screens[1]).toBe(original.screens[1]);
    expect(next.screens[0]).not.toBe(original.screens[0]);
    expect(next.screens[0]?.key).toBe(original.screens[0]?.key);
  });

  test("a changed node keeps its id, its neighbours stay the same objects", () => {
    const next = firstNodes(edited((old) => old.replace('"two"', '"new"')));
    const old = firstNodes(original);
    expect(next[1]?.id).toBe(old[1]?.id);
    expect(next[1]?.props.text).toBe("new");
    expect([next[0], next[2], next[3]]).toEqual([old[0], old[2], old[3]]);
    expect(next[2]).toBe(old[2]);
  });

  test("a node inside a condition keeps its id when it is renamed", () => {
    const next = firstNodes(edited((old) => old.replace('"name":"x"', '"name":"y"')))[2]?.slots.then?.[0];
    expect(next?.id).toBe(firstNodes(original)[2]?.slots.then?.[0]?.id);
    expect(next?.props.name).toBe("y");
  });

  test("a node put between others is new and the others keep their ids", () => {
    const inserted = '{"type":"TextBody","text":"between"},';
    const next = firstNodes(
      edited((old) =>
        old.replace('{"type":"TextBody","text":"two"}', `${inserted}{"type":"TextBody","text":"two"}`),
      ),
    );
    const old = firstNodes(original);
    expect(next.map(({ id }) => id)).toEqual([
      old[0]?.id,
      expect.stringMatching(/^new-/),
      ...old.slice(1).map(({ id }) => id),
    ]);
  });

  test("nodes that changed places take their ids along", () => {
    const [one, two] = ['{"type":"TextBody","text":"one"}', '{"type":"TextBody","text":"two"}'];
    const next = firstNodes(edited((old) => old.replace(`${one},${two}`, `${two},${one}`)));
    expect([next[0], next[1]]).toEqual([firstNodes(original)[1], firstNodes(original)[0]]);
  });

  test("a screen whose id was edited keeps its key", () => {
    const next = edited((old) => old.replace('"id":"B"', '"id":"C"'));
    expect(next.screens[1]?.key).toBe(original.screens[1]?.key);
    expect(next.screens[1]?.children).toBe(original.screens[1]?.children);
  });

  test("screens that changed places take their keys along", () => {
    const next = reconcile(
      original,
      read(JSON.stringify({ ...flow, screens: (flow.screens as Json[]).toReversed() }), "new-"),
    );
    expect(next.screens).toEqual(original.screens.toReversed());
    expect(next.screens[0]).toBe(original.screens[1]);
  });

  test("the order of keys and the form of a number count as a change", () => {
    const swapped = edited((old) =>
      old.replace('"type":"Footer","label":"Go"', '"label":"Go","type":"Footer"'),
    );
    expect(swapped).not.toBe(original);
    const [one, other] = [read('{"n":1.0,"screens":[]}', "a"), read('{"n":1.00,"screens":[]}', "b")];
    expect(printText(reconcile(one, other), 0)).toBe('{"n":1.00,"screens":[]}');
  });

  test("identities stay unique even when both documents counted from one", () => {
    const first = read(text, "");
    const second = read(
      text.replace('{"type":"TextBody","text":"one"},', '{"type":"Image"},{"type":"Image"},'),
      "",
    );
    const ids = reconcile(first, second)
      .screens.flatMap(nodesOf)
      .map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("the outcome prints what was typed, and all identities are different, for any two Flows", () => {
    fc.assert(
      fc.property(anyFlow, anyFlow, fc.boolean(), (one, other, isSimilar) => {
        const first = read(JSON.stringify(one), "");
        const target = isSimilar
          ? { ...one, screens: [...(other.screens as Json[]), ...(one.screens as Json[])] }
          : other;
        const second = read(JSON.stringify(target), "");
        const merged = reconcile(first, second);
        expect(printText(merged)).toBe(printText(second));
        const ids = merged.screens.flatMap((screen) => [screen.key, ...nodesOf(screen).map(({ id }) => id)]);
        expect(new Set(ids).size).toBe(ids.length);
        expect(reconcile(first, read(JSON.stringify(one), "again-"))).toBe(first);
      }),
      { numRuns: 200 },
    );
  });
});
