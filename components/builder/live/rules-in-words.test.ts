import { expect, test } from "vitest";
import { setRules } from "@/lib/flow/edit/set-rules";
import type { Json, JsonObject } from "@/lib/flow/json";
import { parse } from "@/lib/flow/model/parse";
import type { RuleAt } from "@/lib/flow/rules/rule-at";
import { noRules, type Rules, type Value } from "@/lib/flow/rules/rules";
import { invariant } from "@/lib/invariant";
import type { SourceChoice } from "../sources/data-ports";
import { listedRules } from "./listed-rules";
import { nameFrom } from "./outcomes/name-from";
import { ruleInWords, ruleTitle } from "./rule-words";
import { trialFrame } from "./trying/trial-fields";
import { offersAt } from "./values/offers";
import { mixedFromValue, valueFromMixed } from "./values/text-code";
import { comparedInWords, type Told, valueInWords } from "./values/value-words";

const orders: SourceChoice = {
  id: "orders",
  name: "Orders",
  kind: "table",
  columns: [{ id: "c1", name: "State", type: "text" }],
  rowCount: 1,
  health: undefined,
};
const rules: Rules = {
  ...noRules,
  screens: {
    FOUND: { opens: { steps: [], data: {} } },
    ASK: {
      taps: [
        {
          trigger: "go",
          steps: [{ do: "find", id: "found", source: "orders", where: [] }],
          outcomes: [{ when: [], then: { kind: "go", screen: "FOUND", data: {} } }],
        },
      ],
    },
  },
};

function told(at: RuleAt, more?: JsonObject): Told {
  const payload = {
    trigger: "go",
    kind: "${form.kind}",
    fixed: "7",
    ...(more ? { stay: "${form.stay}" } : {}),
  };
  const screen = (id: string, title: string, children: readonly JsonObject[]): JsonObject => ({
    ...{ id, title },
    layout: { type: "SingleColumnLayout", children },
  });
  const document = parse({
    version: "7.3",
    data_api_version: "3.0",
    routing_model: { ASK: ["FOUND"], FOUND: [] },
    screens: [
      screen("ASK", "Your order", [
        {
          type: "Dropdown",
          name: "kind",
          label: "Kind of order",
          "data-source": [{ id: "a", title: "By post" }],
        },
        ...(more ? [more] : []),
        { type: "Footer", label: "Find it", "on-click-action": { name: "data_exchange", payload } },
      ]),
      screen("FOUND", "Here it is", []),
    ],
  });
  invariant(document, "the Flow parses");
  return { document: setRules(document, rules), sources: [orders], at };
}

const tap: RuleAt = { screen: "ASK", when: "tap", trigger: "go" };
const cell: Value = { kind: "cell", step: "found", column: "c1" };

test("rules stand in the order of the screens, each with a sentence for when and one for what", () => {
  const { document, sources } = told(tap);
  const [first, second] = listedRules(document);
  invariant(first && second, "both rules are listed");
  expect(ruleTitle(document, first)).toBe("When “Find it” is tapped on “Your order”");
  expect(ruleInWords(document, first, sources)).toBe("Looks up rows in Orders, then goes to “Here it is”.");
  expect(ruleTitle(document, second)).toBe("When “Here it is” opens");
});

test("values are said by labels, columns and titles of options", () => {
  const kind: Value = { kind: "answer", key: "kind" };
  expect(valueInWords(kind, told(tap))).toBe("Kind of order");
  expect(valueInWords(kind, told({ screen: "FOUND", when: "opens" }))).toBe("Kind of order, from Your order");
  expect(valueInWords({ kind: "shown", as: "money", value: cell }, told(tap))).toBe(
    "State from step 1 as money",
  );
  expect(comparedInWords({ kind: "fixed", value: "a" }, kind, told(tap))).toBe("“By post”");
  expect(valueInWords({ kind: "cell", step: "gone", column: "c1" }, told(tap))).toContain("gone");
});

test("only what is known at a place can be chosen there", () => {
  const labels = (at: RuleAt, done: number) => offersAt(told(at), done).map(({ label }) => label);
  expect(labels(tap, 0)).toEqual(["Kind of order", "today", "the token of the message"]);
  expect(labels(tap, 1)).toContain("State");
  expect(labels({ screen: "FOUND", when: "opens" }, 0)).toContain("Kind of order");
});

test("a range of days is chosen, said and made up by its ends, each by its own label where it has one", () => {
  const stay = (label: Json) => told(tap, { type: "CalendarPicker", name: "stay", mode: "range", label });
  const both = stay({ "start-date": "Check-in", "end-date": "Check-out" });
  const ends = offersAt(both, 0).filter((offer) => "part" in offer);
  expect(ends.map((offer) => [offer.label, "part" in offer && offer.part])).toEqual([
    ["Check-in", "start-date"],
    ["Check-out", "end-date"],
  ]);
  const end: Value = { kind: "answer", key: "stay", part: "end-date" };
  expect(valueInWords(end, both)).toBe("Check-out");
  expect(valueFromMixed(mixedFromValue(end))).toEqual({ kind: "text", parts: [end] });
  expect(valueInWords(end, stay("Your stay"))).toBe("last day of Your stay");
  expect(trialFrame(both, "2026-11-30").fields[1]).toMatchObject({
    ends: { "start-date": "Check-in", "end-date": "Check-out" },
    sample: { "start-date": "2026-11-30", "end-date": "2026-12-02" },
  });
});

test("a text with values in it is the same after it was edited", () => {
  const text: Value = {
    kind: "text",
    parts: [{ kind: "fixed", value: "It is ${odd} " }, cell, { kind: "fixed", value: " – ünd" }],
  };
  expect(valueFromMixed(mixedFromValue(text))).toEqual(text);
  expect(valueFromMixed("Just words")).toEqual({ kind: "fixed", value: "Just words" });
  expect(valueFromMixed("${data.v_00}")).toEqual({ kind: "fixed", value: "${data.v_00}" });
});

test("whoever tries a rule is asked for what the person would answer, and for nothing else", () => {
  const { fixed, fields } = trialFrame(told(tap), "2026-11-21");
  expect(fixed).toEqual({ trigger: "go", fixed: "7" });
  expect(fields.map(({ label, sample }) => [label, sample])).toEqual([["Kind of order", "a"]]);
});

test.each([
  ["Order state", "order_state"],
  ["  Número 2 ", "numero_2"],
  ["2nd", "nd"],
  ["–", ""],
])("the value “%s” is called %s", (typed, name) => {
  expect(nameFrom(typed)).toBe(name);
});
