import { describe, expect, test } from "vitest";
import { definitionOf } from "../catalogue/index";
import { button, complete, flowOf, go, input, nodeOf, placeIn, placeOn, text } from "../fixtures/small-flow";
import type { FlowDocument } from "../model/document";
import type { Location } from "../model/location";
import { type DropVerdict, dropVerdict, starterNode } from "./drop-verdict";

function drop(document: FlowDocument, component: string, at: Location): DropVerdict {
  const node = starterNode(component);
  if (!node) throw new Error(`${component} has a starter`);
  return dropVerdict(document, [node], at);
}

function reasonOf(verdict: DropVerdict): unknown {
  return verdict.allowed ? "allowed" : verdict.reason;
}

const branch = (then: readonly ReturnType<typeof text>[]) => ({
  type: "If",
  condition: "${form.x}",
  then: [...then],
});

describe("a component may be dropped", () => {
  test.each([
    "TextHeading",
    "TextInput",
    "Dropdown",
    "Footer",
    "If",
    "Switch",
    "Image",
    "PhotoPicker",
    "CalendarPicker",
  ])("%s on a screen that has room", (component) => {
    const document = flowOf({ A: [text("x")] });
    expect(reasonOf(drop(document, component, placeOn(document, "A")))).toBe("allowed");
  });

  test("into the else of a condition that has none yet", () => {
    const document = flowOf({ A: [branch([text("x")])] });
    expect(reasonOf(drop(document, "TextBody", placeIn(document, "If", "else")))).toBe("allowed");
  });
});

describe("a component may not be dropped", () => {
  const document = flowOf({ A: [branch([text("x")]), { type: "Form", name: "f", children: [input("x")] }] });

  test("where there is no place", () => {
    const gone = { ...placeOn(document, "A"), screen: "gone" as Location["screen"] };
    expect(reasonOf(drop(document, "TextBody", gone))).toEqual({ code: "no-such-place" });
    expect(reasonOf(drop(document, "TextBody", { ...placeOn(document, "A"), slot: "x" }))).toEqual({
      code: "no-such-place",
    });
    expect(reasonOf(drop(document, "TextBody", placeIn(document, "If", "cases.a")))).toEqual({
      code: "no-such-place",
    });
  });

  test("into a parent the catalogue does not list, with those it does", () => {
    expect(reasonOf(drop(document, "NavigationList", placeIn(document, "If", "then")))).toEqual({
      code: "parent",
      type: "NavigationList",
      parent: "If",
      allowed: ["SingleColumnLayout", "Form"],
    });
    expect(reasonOf(drop(document, "Form", placeIn(document, "f", "children")))).toMatchObject({
      code: "parent",
      parent: "Form",
    });
  });

  test("before its version", () => {
    const old = flowOf({ A: [branch([text("x")])] }, { version: "6.3" });
    expect(reasonOf(drop(old, "ImageCarousel", placeOn(old, "A")))).toEqual({
      code: "needs-version",
      type: "ImageCarousel",
      since: "7.1",
    });
    expect(reasonOf(drop(old, "ChipsSelector", placeIn(old, "If", "then")))).toEqual({
      code: "needs-version",
      type: "ChipsSelector",
      since: "7.1",
    });
    expect(reasonOf(drop(old, "ChipsSelector", placeOn(old, "A")))).toBe("allowed");
  });

  test("as an input beside a Form", () => {
    expect(reasonOf(drop(document, "TextInput", placeOn(document, "A")))).toEqual({
      code: "outside-form",
      type: "TextInput",
    });
    expect(reasonOf(drop(document, "TextInput", placeIn(document, "f", "children")))).toBe("allowed");
  });

  test("as a calendar in a Form, which was reported as refused", () => {
    expect(reasonOf(drop(document, "CalendarPicker", placeIn(document, "f", "children")))).toMatchObject({
      code: "parent",
      parent: "Form",
    });
    expect(reasonOf(drop(document, "CalendarPicker", placeOn(document, "A")))).toBe("allowed");
  });

  test("as a Form beside inputs", () => {
    const loose = flowOf({ A: [input("x")] });
    expect(reasonOf(drop(loose, "Form", placeOn(loose, "A")))).toEqual({
      code: "outside-form",
      type: "TextInput",
    });
  });

  test("next to a RichText, except for the button since 6.3", () => {
    const rich = flowOf({ A: [{ type: "RichText", text: "x" }] });
    expect(reasonOf(drop(rich, "TextBody", placeOn(rich, "A")))).toEqual({
      code: "alone",
      type: "RichText",
      company: ["Footer"],
    });
    expect(reasonOf(drop(rich, "Footer", placeOn(rich, "A")))).toBe("allowed");
    const older = flowOf({ A: [{ type: "RichText", text: "x" }] }, { version: "6.2" });
    expect(reasonOf(drop(older, "Footer", placeOn(older, "A")))).toMatchObject({ code: "alone" });
    const plain = flowOf({ A: [text("x")] });
    expect(reasonOf(drop(plain, "RichText", placeOn(plain, "A")))).toMatchObject({
      code: "alone",
      type: "RichText",
    });
  });

  test("as a menu next to anything but another menu, or on a last screen", () => {
    const menu = flowOf({
      A: [{ type: "NavigationList", name: "m", "list-items": [] }],
      Z: { terminal: true, children: [] },
    });
    expect(reasonOf(drop(menu, "NavigationList", placeOn(menu, "A")))).toBe("allowed");
    expect(reasonOf(drop(menu, "TextBody", placeOn(menu, "A")))).toMatchObject({
      code: "alone",
      type: "NavigationList",
    });
    expect(reasonOf(drop(menu, "NavigationList", placeOn(menu, "Z")))).toEqual({
      code: "last-screen",
      type: "NavigationList",
    });
  });

  test.each([
    ["Footer", 1],
    ["EmbeddedLink", 2],
    ["Image", 3],
    ["OptIn", 5],
    ["ImageCarousel", 2],
  ])("as the %s after the last of %i per screen", (component, max) => {
    const starter = definitionOf(component)?.starter ?? {};
    const full = flowOf({ A: Array.from({ length: max }, () => starter) });
    expect(reasonOf(drop(full, component, placeOn(full, "A")))).toEqual({
      code: "too-many",
      type: component,
      types: [component],
      max,
      per: "screen",
    });
  });

  test("as a second upload of any kind", () => {
    const full = flowOf({ A: [{ type: "PhotoPicker", name: "p", label: "P" }] });
    expect(reasonOf(drop(full, "DocumentPicker", placeOn(full, "A")))).toMatchObject({
      code: "too-many",
      types: ["PhotoPicker", "DocumentPicker"],
      max: 1,
    });
  });

  test("as the fourth carousel of a Flow", () => {
    const starter = definitionOf("ImageCarousel")?.starter ?? {};
    const full = flowOf({ A: [starter, starter], B: [starter] });
    expect(reasonOf(drop(full, "ImageCarousel", placeOn(full, "B")))).toMatchObject({
      code: "too-many",
      per: "flow",
      max: 3,
    });
  });

  test("as the 101st component of a screen", () => {
    const full = flowOf({ A: Array.from({ length: 100 }, () => text("x")) });
    expect(reasonOf(drop(full, "TextBody", placeOn(full, "A")))).toEqual({ code: "screen-full", max: 100 });
  });

  test("as a fourth level of conditions", () => {
    const nested = {
      type: "If",
      condition: "c",
      then: [{ type: "If", condition: "c", then: [branch([text("deepest")])] }],
    };
    const deep = flowOf({ A: [nested, branch([{ ...branch([text("y")]), name: "two" } as never])] });
    const third = (nodeOf(deep, "If").slots.then?.[0]?.slots.then ?? [])[0];
    if (!third) throw new Error("the third level exists");
    const inside = { ...placeOn(deep, "A"), parent: third.id, slot: "then", index: 0 };
    expect(reasonOf(drop(deep, "If", inside))).toEqual({ code: "too-deep", type: "If", max: 3 });
    expect(reasonOf(drop(deep, "TextBody", inside))).toBe("allowed");
    const two = nodeOf(deep, "two");
    const second = nodeOf(deep, "If").slots.then?.[0];
    if (!second) throw new Error("the second level exists");
    expect(reasonOf(dropVerdict(deep, [two], { ...inside, parent: second.id }))).toBe("allowed");
    expect(
      reasonOf(
        dropVerdict(deep, [second], { ...placeOn(deep, "A"), parent: two.id, slot: "then", index: 0 }),
      ),
    ).toMatchObject({
      code: "too-deep",
    });
  });

  test("as a button in a condition inside a condition", () => {
    const nested = flowOf({ A: [branch([branch([text("x")])])] });
    const inner = nodeOf(nested, "If").slots.then?.[0];
    if (!inner) throw new Error("the inner condition exists");
    const inside = { ...placeOn(nested, "A"), parent: inner.id, slot: "then", index: 0 };
    expect(reasonOf(drop(nested, "Footer", inside))).toEqual({ code: "too-deep", type: "Footer", max: 1 });
    expect(reasonOf(drop(nested, "Footer", placeIn(nested, "If", "then")))).toBe("allowed");
  });

  test("as a button in a branch while one stands outside", () => {
    const both = flowOf({ A: [branch([text("x")]), button(complete())] });
    expect(reasonOf(drop(both, "Footer", placeIn(both, "If", "then")))).toMatchObject({
      code: "too-many",
      type: "Footer",
    });
  });

  test("counts the fullest branch only", () => {
    const image = definitionOf("Image")?.starter ?? {};
    const branched = flowOf({
      A: [{ type: "If", condition: "c", then: [image, image], else: [image] }, image],
    });
    expect(reasonOf(drop(branched, "Image", placeIn(branched, "If", "else", 1)))).toBe("allowed");
    expect(reasonOf(drop(branched, "Image", placeIn(branched, "If", "then", 1)))).toMatchObject({
      code: "too-many",
    });
  });
});

describe("a move", () => {
  test("does not count a node twice", () => {
    const document = flowOf({ A: [button(go("B")), text("x")], B: [] });
    const footer = nodeOf(document, "Footer");
    expect(reasonOf(dropVerdict(document, [footer], placeOn(document, "A")))).toBe("allowed");
    expect(reasonOf(dropVerdict(document, [footer], placeOn(document, "B")))).toBe("allowed");
  });

  test("cannot lead into the node itself", () => {
    const document = flowOf({ A: [branch([branch([text("x")])])] });
    const outer = nodeOf(document, "If");
    const inner = outer.slots.then?.[0];
    if (!inner) throw new Error("the inner condition exists");
    const at = { ...placeOn(document, "A"), parent: inner.id, slot: "then", index: 0 };
    expect(reasonOf(dropVerdict(document, [outer], at))).toEqual({ code: "inside-itself" });
  });

  test("within a screen that breaks rules already is free", () => {
    const broken = flowOf({
      A: [{ type: "RichText", text: "x" }, text("a"), button(go("A")), button(go("A"))],
    });
    expect(reasonOf(dropVerdict(broken, [nodeOf(broken, "TextBody")], placeOn(broken, "A", 0)))).toBe(
      "allowed",
    );
    const loose = flowOf({ A: [input("x"), { type: "Form", name: "f", children: [] }, input("y")] });
    expect(reasonOf(dropVerdict(loose, [nodeOf(loose, "y")], placeOn(loose, "A", 0)))).toBe("allowed");
    expect(reasonOf(dropVerdict(loose, [nodeOf(loose, "y")], placeIn(loose, "f", "children")))).toBe(
      "allowed",
    );
  });

  test("of an unknown component is never refused for its place", () => {
    const document = flowOf({ A: [{ type: "Hologram" }, branch([text("x")])] });
    expect(
      reasonOf(dropVerdict(document, [nodeOf(document, "Hologram")], placeIn(document, "If", "then"))),
    ).toBe("allowed");
  });
});
