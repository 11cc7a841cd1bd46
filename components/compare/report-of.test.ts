import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare } from "@/lib/flow/compare/compare";
import { anyFlow } from "@/lib/flow/fixtures/arbitraries";
import { flowOf } from "@/lib/flow/fixtures/small-flow";
import type { Json, JsonObject } from "@/lib/flow/json";
import { parse } from "@/lib/flow/model/parse";
import { reportOf } from "./report-of";

const name: JsonObject = { type: "TextInput", name: "full_name", label: "Name" };
const body: JsonObject = { type: "TextBody", text: "Hello" };
const go = (to: string, payload: JsonObject = {}): JsonObject => ({
  type: "Footer",
  label: "Continue",
  "on-click-action": { name: "navigate", next: { type: "screen", name: to }, payload },
});
const sizes = (...titles: readonly string[]): JsonObject => ({
  type: "Dropdown",
  name: "size",
  label: "Size",
  "data-source": titles.map((title) => ({ id: title.charAt(0), title })),
});

function sentences(before: readonly Json[], after: readonly Json[]): readonly string[] {
  const rest = { B: [body], C: [body] };
  const report = reportOf(compare(flowOf({ A: before, ...rest }), flowOf({ A: after, ...rest })));
  return report.screens.flatMap((screen) => screen.sentences.map(({ text }) => text));
}

describe("a change is said so that one need not know the JSON", () => {
  test.each([
    [[name], [{ ...name, label: "Full name" }], "The label of the text field “Name” is now “Full name”."],
    [[name], [{ ...name, required: true }], "“Must be filled” was switched on for the text field “Name”."],
    [
      [name],
      [{ ...name, "input-type": "email" }],
      "The kind of answer of the text field “Name” is now “Email”. It was “Text”.",
    ],
    [
      [name],
      [{ ...name, "helper-text": "As on your card" }],
      "The help text of the text field “Name” is now “As on your card”.",
    ],
    [
      [name],
      [{ ...name, name: "who" }],
      "The answer name of the text field “Name” is now “who”. It was “full_name”.",
    ],
    [[name], [name, body], "The text “Hello” is new."],
    [[name, body], [name], "The text “Hello” was removed."],
    [[sizes("Small")], [sizes("Small", "Large")], "The dropdown “Size” has a new option “Large”."],
    [[sizes("Small", "Large")], [sizes("Small")], "The dropdown “Size” lost the option “Large”."],
    [[sizes("Small")], [sizes("Slim")], "The option “Small” of the dropdown “Size” is now called “Slim”."],
    [
      [go("B")],
      [go("C")],
      "The button “Continue” now goes to the screen “C”. Before, it went to the screen “B”.",
    ],
    [[go("B")], [go("B", { x: 1, y: 2 })], "The button “Continue” now also takes along “x” and “y”."],
    [[body], [{ ...body, visible: "${data.x}" }], "“Shown” of the text “Hello” is now “[X]”. It was yes."],
  ] satisfies readonly [Json[], Json[], string][])("%#: %s → %s", (before, after, sentence) => {
    expect(sentences(before, after)).toEqual([sentence]);
  });
});

test("what may break stands beside its change, and once in the list of all", () => {
  const finish = {
    type: "Footer",
    label: "Send",
    "on-click-action": { name: "complete", payload: { full_name: "${form.full_name}" } },
  };
  const renamed = { ...finish, "on-click-action": { name: "complete", payload: { who: "${form.who}" } } };
  const report = reportOf(
    compare(flowOf({ A: [name, finish] }), flowOf({ A: [{ ...name, name: "who" }, renamed] })),
  );
  expect(report.breaking).toEqual([expect.stringContaining("arrived as “full_name” now arrives as “who”")]);
  const marked = report.screens.flatMap((screen) => screen.sentences.filter(({ why }) => why.length > 0));
  expect(marked).toEqual([{ text: expect.stringContaining("answer name"), why: report.breaking }]);
});

test("components that changed are marked in each picture, those inside of a new condition too", () => {
  const before = flowOf({ A: [name, body], B: [body] });
  const after = flowOf({
    A: [
      { ...name, label: "Full name" },
      { type: "If", condition: "${form.x}", then: [{ type: "Image", src: "x" }] },
    ],
    B: [body],
  });
  const [screen, ...others] = reportOf(compare(before, after)).screens;
  expect(others).toEqual([]);
  expect([...(screen?.marks.before.values() ?? [])]).toEqual(["changed", "removed"]);
  expect([...(screen?.marks.after.values() ?? [])]).toEqual(["changed", "added", "added"]);
});

test("screens without a change are only counted", () => {
  const report = reportOf(compare(flowOf({ A: [name], B: [body] }), flowOf({ A: [], B: [body] })));
  expect(report.unchanged).toEqual(["B"]);
  expect(report.changeCount).toBe(1);
});

test("any two Flows can be told apart in words, each sentence whole", () => {
  fc.assert(
    fc.property(anyFlow, anyFlow, (one, other) => {
      const [before, after] = [parse(one), parse(other)];
      if (!before || !after) throw new Error("the fixtures are Flows");
      const { flow, screens } = reportOf(compare(before, after));
      for (const { text } of [...flow, ...screens.flatMap((screen) => screen.sentences)]) {
        expect(text).toMatch(/^[^a-z].*[.)]$/su);
        expect(text).not.toMatch(/undefined|\[object/);
      }
    }),
    { numRuns: 200 },
  );
});
