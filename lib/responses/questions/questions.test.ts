import { describe, expect, it } from "vitest";
import type { JsonObject } from "@/lib/flow/json";
import { parse } from "@/lib/flow/model/parse";
import { templates } from "@/lib/templates/templates";
import { type Cell, cellOf } from "./cell";
import { cellText } from "./cell-text";
import { filledScreens } from "./filled-screens";
import { labelOfKey, questionsOf } from "./questions-of";

/** Answers of the first screen travel to the last one as data, as before version 4.0. */
const carrying: JsonObject = {
  version: "3.1",
  screens: [
    {
      id: "FIRST",
      title: "About you",
      data: {},
      layout: {
        type: "SingleColumnLayout",
        children: [
          {
            type: "Form",
            name: "form",
            children: [
              {
                type: "RadioButtonsGroup",
                name: "size",
                label: "Which size?",
                "data-source": [
                  { id: "s", title: "Small" },
                  { id: "l", title: "Large" },
                ],
              },
              {
                type: "Footer",
                label: "Go on",
                "on-click-action": {
                  name: "navigate",
                  next: { type: "screen", name: "LAST" },
                  payload: { size: "${form.size}" },
                },
              },
            ],
          },
        ],
      },
    },
    {
      id: "LAST",
      title: "Finish",
      terminal: true,
      data: { size: { type: "string", __example__: "s" } },
      layout: {
        type: "SingleColumnLayout",
        children: [
          {
            type: "Form",
            name: "form",
            children: [
              { type: "TextBody", text: "${data.size}" },
              { type: "TextInput", name: "count", label: "How many?", "input-type": "number" },
              { type: "DatePicker", name: "day", label: "When?" },
              { type: "OptIn", name: "terms", label: "I agree" },
              {
                type: "Footer",
                label: "Send",
                "on-click-action": {
                  name: "complete",
                  payload: {
                    chosen_size: "${data.size}",
                    count: "${form.count}",
                    day: "${form.day}",
                    terms: "${form.terms}",
                    source: "spring mailing",
                  },
                },
              },
            ],
          },
        ],
      },
    },
  ],
};

function documentOf(flow: JsonObject) {
  const document = parse(flow);
  if (!document) throw new Error("The Flow of the test does not open.");
  return document;
}

describe("the questions of a Flow", () => {
  const questions = questionsOf(documentOf(carrying));

  it("are known by the names under which answers arrive, in the order they are asked, wherever they were asked", () => {
    const told = [...questions.values()].map(({ key, label, isNumeric }) => [key, label, isNumeric]);
    expect(told).toEqual([
      ["chosen_size", "Which size?", false],
      ["count", "How many?", true],
      ["day", "When?", false],
      ["terms", "I agree", false],
      ["source", "Source", false],
    ]);
    expect(questions.get("chosen_size")?.home).toEqual({ screen: "FIRST", name: "size" });
  });

  it.each<[string, unknown, Cell | undefined, string]>([
    ["chosen_size", "l", { kind: "titles", titles: ["Large"] }, "Large"],
    ["chosen_size", "gone", { kind: "titles", titles: ["gone"] }, "gone"],
    ["count", "-5", { kind: "number", number: -5 }, "-5"],
    ["count", "007", { kind: "text", text: "007" }, "007"],
    ["day", "2026-11-20", { kind: "date", date: "2026-11-20" }, "20 Nov 2026"],
    ["day", "1795132800000", { kind: "date", date: "2026-11-20" }, "20 Nov 2026"],
    ["terms", true, { kind: "yes-no", isYes: true }, "Yes"],
    ["nobody_asked", ["a", "b"], { kind: "titles", titles: ["a", "b"] }, "a, b"],
    ["nobody_asked", { a: 1 }, { kind: "json", text: '{"a":1}' }, '{"a":1}'],
    ["count", "", undefined, ""],
    ["count", undefined, undefined, ""],
  ])("show the answer %s %j as a person saw it", (key, value, cell, text) => {
    // The table above holds JSON alone.
    const found = cellOf(questions.get(key), value as Parameters<typeof cellOf>[1]);
    expect(found).toEqual(cell);
    expect(cellText(found, "en-GB")).toBe(text);
  });

  it.each([
    ["full_name", "Full name"],
    ["size-eu", "Size eu"],
    ["__", "__"],
  ])("make words of the name %s where nothing is asked", (key, label) => {
    expect(labelOfKey(key)).toBe(label);
  });
});

describe("a filled phone", () => {
  it("shows each answer on the screen that asked for it, and passes it on", () => {
    const answers = { chosen_size: "l", count: "3", source: "spring mailing" };
    const screens = filledScreens(documentOf(carrying), answers);
    expect(screens.map(({ title, canGoBack }) => [title, canGoBack])).toEqual([
      ["About you", false],
      ["Finish", true],
    ]);
    const values = screens.flatMap(({ nodes }) => nodes.map(({ value, props }) => value ?? props.text));
    expect(values).toEqual(["l", "l", "3", undefined, undefined]);
  });

  it("leaves out screens that were not answered", () => {
    expect(filledScreens(documentOf(carrying), { count: "3" }).map(({ id }) => id)).toEqual(["LAST"]);
    expect(filledScreens(documentOf(carrying), {})).toEqual([]);
  });

  it.each(templates.map((template) => [template.id, template] as const))(
    "is drawn for every screen that asks something: %s",
    (_, { flow }) => {
      const document = documentOf(flow);
      const asked = [...questionsOf(document).values()].filter(({ home }) => home);
      const answers = Object.fromEntries(asked.map(({ key, titles }) => [key, [...titles.keys()][0] ?? "x"]));
      const screens = new Set(asked.map(({ home }) => home?.screen));
      expect(
        filledScreens(document, answers)
          .map(({ id }) => id)
          .sort(),
      ).toEqual([...screens].sort());
    },
  );
});
