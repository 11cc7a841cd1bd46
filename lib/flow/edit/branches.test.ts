import { describe, expect, test } from "vitest";
import {
  button,
  complete,
  flowOf,
  freshIds,
  input,
  nodeOf,
  screenOf,
  text,
  wireOf,
} from "../fixtures/small-flow";
import type { FlowDocument } from "../model/document";
import { addCase, caseVerdict } from "./add-case";
import { addElse, removeElse } from "./add-else";
import { removeCase } from "./remove-case";
import { renameCase } from "./rename-case";
import { unwrap } from "./unwrap";
import { branchVerdict, wrapInIf, wrapInSwitch } from "./wrap-in-branches";
import { wrapInForm } from "./wrap-in-form";

const idsOf = (document: FlowDocument, id: string, ...indexes: readonly number[]) =>
  indexes.flatMap((index) => screenOf(document, id).children[index]?.id ?? []);

describe("wrapping", () => {
  const document = flowOf({ A: [text("a"), text("b"), text("c"), button(complete())], B: [text("d")] });

  test("puts nodes into a condition, in reading order, where the first of them stood", () => {
    const { document: next, node } = wrapInIf(document, {
      nodes: idsOf(document, "A", 2, 0),
      condition: "${form.x}",
      newId: freshIds(),
    });
    expect(wireOf(next, "A")).toEqual([
      { type: "If", condition: "${form.x}", then: [text("a"), text("c")] },
      text("b"),
      button(complete()),
    ]);
    expect(screenOf(next, "A").children[0]?.id).toBe(node);
    expect(screenOf(next, "A").children[0]?.slots.then?.[0]).toBe(screenOf(document, "A").children[0]);
  });

  test("puts nodes into the first case of a Switch, with one for everything else last", () => {
    const { document: next } = wrapInSwitch(document, {
      nodes: idsOf(document, "A", 1),
      value: "${form.x}",
      cases: ["basic", "1", "pro", "basic"],
      newId: freshIds(),
    });
    expect(JSON.stringify(wireOf(next, "A")[1])).toBe(
      JSON.stringify({
        type: "Switch",
        value: "${form.x}",
        cases: { basic: [text("b")], pro: [], default: [] },
      }),
    );
  });

  test("is refused across lists, for what may not stand inside, and for nothing", () => {
    const across = [...idsOf(document, "A", 0), ...idsOf(document, "B", 0)];
    expect(wrapInIf(document, { nodes: across, condition: "c", newId: freshIds() })).toEqual({
      document,
      node: undefined,
    });
    expect(wrapInIf(document, { nodes: [], condition: "c", newId: freshIds() }).document).toBe(document);
    const carousel = flowOf({ A: [{ type: "ImageCarousel", images: [] }] });
    expect(branchVerdict(carousel, idsOf(carousel, "A", 0), "If")).toMatchObject({
      allowed: false,
      reason: { code: "parent" },
    });
    const branch = flowOf({ A: [{ type: "If", condition: "c", then: [text("x")] }] });
    expect(branchVerdict(branch, idsOf(branch, "A", 0), "Switch")).toMatchObject({
      allowed: false,
      reason: { code: "parent" },
    });
    expect(branchVerdict(branch, idsOf(branch, "A", 0), "If")).toEqual({ allowed: true });
  });

  test("unwrapping leaves what stood inside, all branches in order", () => {
    const branch = flowOf({
      A: [text("0"), { type: "If", condition: "c", then: [text("a")], else: [text("b")] }, text("1")],
    });
    const next = unwrap(branch, { node: nodeOf(branch, "If").id });
    expect(wireOf(next, "A")).toEqual(["0", "a", "b", "1"].map(text));
  });

  test("unwrapping is refused when what stands inside has no room outside", () => {
    const two = flowOf({
      A: [{ type: "If", condition: "c", then: [button(complete())], else: [button(complete())] }],
    });
    expect(unwrap(two, { node: nodeOf(two, "If").id })).toBe(two);
    expect(unwrap(document, { node: idsOf(document, "A", 0)[0] ?? nodeOf(document, "TextBody").id })).toBe(
      document,
    );
  });
});

describe("a Form around the inputs of a screen", () => {
  const document = flowOf({
    A: [
      text("top"),
      input("age", { "input-type": "number", "init-value": "30", "error-message": "No" }),
      text("between"),
      { type: "If", condition: "c", then: [input("form", { "init-value": "x" })] },
      button(complete()),
    ],
  });
  const { document: next, node } = wrapInForm(document, {
    screen: screenOf(document, "A").key,
    newId: freshIds(),
  });
  const inside = [
    input("age", { "input-type": "number" }),
    text("between"),
    { type: "If", condition: "c", then: [input("form")] },
  ];

  test("takes over their first values and messages", () => {
    expect(wireOf(next, "A")).toEqual([
      text("top"),
      {
        type: "Form",
        name: "form_2",
        "init-values": { age: 30, form: "x" },
        "error-messages": { age: "No" },
        children: inside,
      },
      button(complete()),
    ]);
  });

  test("gives them back when it is taken away", () => {
    const back = unwrap(next, { node: node ?? nodeOf(next, "form_2").id });
    expect(wireOf(back, "A")).toEqual(wireOf(document, "A"));
  });

  test("is refused where there is one already, or nothing to put in", () => {
    const screen = screenOf(next, "A").key;
    expect(wrapInForm(next, { screen, newId: freshIds() }).document).toBe(next);
    const plain = flowOf({ A: [text("a")] });
    expect(wrapInForm(plain, { screen: screenOf(plain, "A").key, newId: freshIds() }).document).toBe(plain);
  });
});

describe("cases", () => {
  const document = flowOf({
    A: [
      { type: "Switch", value: "${form.x}", cases: { one: [input("inner")], default: [text("d")] } },
      button(complete({ inner: "${form.inner}" })),
    ],
  });
  const node = nodeOf(document, "Switch").id;
  const cases = (flow: FlowDocument) => JSON.stringify((wireOf(flow, "A")[0] as { cases?: unknown }).cases);

  test("are added before the one for everything else", () => {
    expect(cases(addCase(document, { node, key: "two" }))).toBe(
      JSON.stringify({ one: [input("inner")], two: [], default: [text("d")] }),
    );
  });

  test.each([
    ["one", "taken"],
    ["1", "invalid"],
    ["a b", "invalid"],
    ["", "invalid"],
  ])("%j is refused: %s", (key, reason) => {
    expect(caseVerdict(document, { node, key })).toEqual({ allowed: false, reason });
    expect(addCase(document, { node, key })).toBe(document);
    expect(renameCase(document, { node, key: "one", to: key })).toBe(document);
  });

  test("are renamed in place", () => {
    expect(cases(renameCase(document, { node, key: "one", to: "uno" }))).toBe(
      JSON.stringify({ uno: [input("inner")], default: [text("d")] }),
    );
    expect(renameCase(document, { node, key: "none", to: "uno" })).toBe(document);
  });

  test("are removed with what stands in them, but not the last one", () => {
    const left = removeCase(document, { node, key: "one" });
    expect(wireOf(left, "A")).toEqual([
      { type: "Switch", value: "${form.x}", cases: { default: [text("d")] } },
      button(complete()),
    ]);
    expect(removeCase(left, { node, key: "default" })).toBe(left);
    expect(removeCase(document, { node, key: "none" })).toBe(document);
  });

  test("of something else are refused", () => {
    const footer = nodeOf(document, "Footer").id;
    expect(addCase(document, { node: footer, key: "x" })).toBe(document);
  });
});

describe("the else of a condition", () => {
  const document = flowOf({
    A: [{ type: "If", condition: "c", then: [text("a")] }, button(complete({ x: "${form.x}" }))],
  });
  const node = nodeOf(document, "If").id;

  test("is opened once and taken away with what stands in it", () => {
    const open = addElse(document, { node });
    expect(wireOf(open, "A")[0]).toEqual({ type: "If", condition: "c", then: [text("a")], else: [] });
    expect(addElse(open, { node })).toBe(open);
    const filled = flowOf({
      A: [
        { type: "If", condition: "c", then: [text("a")], else: [input("x")] },
        button(complete({ x: "${form.x}" })),
      ],
    });
    expect(wireOf(removeElse(filled, { node: nodeOf(filled, "If").id }), "A")).toEqual([
      { type: "If", condition: "c", then: [text("a")] },
      button(complete()),
    ]);
    expect(removeElse(document, { node })).toBe(document);
  });

  test("takes the place of a value of the wrong kind", () => {
    const wrong = flowOf({ A: [{ type: "If", condition: "c", then: [text("a")], else: 3 }] });
    expect(wireOf(addElse(wrong, { node: nodeOf(wrong, "If").id }), "A")).toEqual([
      { type: "If", condition: "c", then: [text("a")], else: [] },
    ]);
  });
});
