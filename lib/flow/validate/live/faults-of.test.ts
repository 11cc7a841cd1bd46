import { expect, test } from "vitest";
import { invariant } from "../../../invariant";
import { setRules } from "../../edit/set-rules";
import type { JsonObject } from "../../json";
import { parse } from "../../model/parse";
import type { FindStep, Outcome, Rules, ScreenRules, Step, Value } from "../../rules/rules";
import { noRules } from "../../rules/rules";
import { faultsOf } from "./faults-of";
import type { KnownSource } from "./known-sources";

const orders: KnownSource = {
  id: "orders",
  name: "Orders",
  kind: "table",
  columns: [{ id: "number" }, { id: "state" }],
};
const feed: KnownSource = { id: "feed", name: "Feed", kind: "url", columns: [{ id: "n" }] };

const find: FindStep = {
  do: "find",
  id: "found",
  source: "orders",
  where: [{ column: "number", is: "is", value: { kind: "answer", key: "number" } }],
};
const onward: Outcome = {
  when: [],
  then: { kind: "go", screen: "STATE", data: { state: { kind: "cell", step: "found", column: "state" } } },
};

function faults(steps: readonly Step[], outcomes: readonly Outcome[] = [onward], sources = [orders, feed]) {
  const rules: Rules = { ...noRules, screens: { ASK: { taps: [{ trigger: "go", steps, outcomes }] } } };
  return faultsIn(rules, sources);
}

function faultsIn(rules: Rules, ...[sources]: readonly [(readonly KnownSource[] | undefined)?]) {
  const screen = (id: string, children: readonly JsonObject[], more: JsonObject = {}): JsonObject => ({
    ...{ id, title: id, ...more },
    layout: { type: "SingleColumnLayout", children },
  });
  const payload = { trigger: "go", number: "${form.number}" };
  const document = parse({
    version: "7.3",
    screens: [
      screen("ASK", [
        { type: "TextInput", name: "number", label: "Number" },
        { type: "Footer", label: "Go", "on-click-action": { name: "data_exchange", payload } },
      ]),
      screen("STATE", [], { data: { state: { type: "string", __example__: "sent" } } }),
    ],
  });
  invariant(document, "the Flow parses");
  return faultsOf(rules, setRules(document, rules), sources).map(({ code, step, outcome }) =>
    [code, step ?? outcome ?? ""].join(" ").trim(),
  );
}

const cell = (step: string, column: string): Value => ({ kind: "cell", step, column });
const check = (left: Value, at?: string): Step => ({
  do: "check",
  id: "check",
  refuseWhen: [{ left, is: "empty" }],
  message: { kind: "fixed", value: "Not found" },
  ...(at === undefined ? {} : { at }),
});

test("finds nothing in rules that can be carried out", () => {
  expect(faults([find, check(cell("found", "$id"), "number")])).toEqual([]);
});

test("names what a step uses that is gone", () => {
  expect(faults([find], [onward], [])).toEqual(["source-gone found"]);
  expect(faults([find], [onward], [{ ...orders, columns: [] }])).toEqual([
    "column-gone found",
    "column-gone 0",
  ]);
  expect(
    faults([{ ...find, where: [{ column: "number", is: "is", value: { kind: "answer", key: "x" } }] }]),
  ).toEqual(["answer-gone found"]);
  expect(faults([find, check(cell("found", "state"), "e_mail")])).toEqual(["input-gone check"]);
});

test("tells a step that is used before it, or that gives something else", () => {
  expect(faults([check(cell("found", "state")), find])).toEqual(["step-later check"]);
  expect(faults([check(cell("gone", "state")), find])).toEqual(["step-gone check"]);
  expect(faults([find, check({ kind: "result", step: "found" })])).toEqual(["step-unfit check"]);
});

test("tells what was never chosen", () => {
  expect(
    faults([{ ...find, source: "", where: [] }], [{ when: [], then: { kind: "go", screen: "", data: {} } }]),
  ).toEqual(["unfinished found", "unfinished 0"]);
  expect(faults([find], [])).toEqual(["unfinished"]);
  const save: Step = { do: "save", id: "kept", source: "feed", match: [], values: {} };
  expect(faults([save], [{ when: [], then: { kind: "stay", data: {} } }])).toEqual([
    "source-unfit kept",
    "unfinished kept",
  ]);
});

test("tells ways on that lead nowhere, or leave somebody without one", () => {
  const gone: Outcome = { when: [], then: { kind: "go", screen: "LOST", data: {} } };
  expect(faults([find], [gone])).toEqual(["target-gone 0"]);
  const when = [{ left: cell("found", "$id"), is: "filled" } as const];
  expect(faults([find], [{ ...onward, when }])).toEqual(["no-otherwise 0"]);
  const data = { status: cell("found", "state") };
  expect(faults([find], [{ when: [], then: { kind: "go", screen: "STATE", data } }])).toEqual([
    "field-gone 0",
  ]);
});

test("tells rules that nothing asks for, and those of a screen that is gone", () => {
  const tap = {
    trigger: "other",
    steps: [],
    outcomes: [{ when: [], then: { kind: "stay", data: {} } }],
  } as const;
  expect(faultsIn({ ...noRules, screens: { ASK: { taps: [tap] } } })).toEqual(["trigger-gone"]);
  expect(faultsIn({ ...noRules, screens: { LOST: { taps: [tap] } } })).toEqual(["screen-gone"]);
});

test("tells a screen that asks on the way back, when several lead there and none is chosen", () => {
  const screen = (id: string, more: JsonObject = {}): JsonObject => ({
    ...{ id, title: id, ...more },
    layout: { type: "SingleColumnLayout", children: [] },
  });
  const document = parse({
    version: "7.3",
    data_api_version: "3.0",
    routing_model: { A: ["B", "C"], B: ["C", "D"], C: ["D"] },
    screens: [
      screen("A"),
      screen("B", { refresh_on_back: true }),
      screen("C", { refresh_on_back: true }),
      screen("D"),
    ],
  });
  invariant(document, "the Flow parses");
  const told = (backTo: Pick<ScreenRules, "backTo">) => {
    const rules: Rules = {
      ...noRules,
      screens: { A: { opens: { steps: [], data: {} } }, C: backTo },
    };
    return faultsOf(rules, setRules(document, rules), []).map(({ at, code }) => [at.when, at.screen, code]);
  };
  expect(told({})).toEqual([["back", "C", "no-way-back"]]);
  expect(told({ backTo: "B" })).toEqual([]);
  expect(told({ backTo: "GONE" })).toEqual([["back", "C", "target-gone"]]);
});

test("says nothing of sources before they are known", () => {
  const rules: Rules = {
    ...noRules,
    screens: { ASK: { taps: [{ trigger: "go", steps: [find], outcomes: [onward] }] } },
  };
  expect(faultsIn(rules, undefined)).toEqual([]);
});
