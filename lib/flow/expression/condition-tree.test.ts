import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCondition } from "./check-condition";
import { conditionHolds } from "./condition-holds";
import { treeToCondition } from "./condition-of-tree";
import type { Comparator } from "./condition-tokens";
import type { Comparison, ConditionTree, ReferenceOperand, ValueOperand } from "./condition-tree";
import { valueOfText } from "./evaluate";
import { treeToExpression } from "./expression-of-tree";
import type { FieldType, Scope } from "./field-type";
import { checkExpression } from "./infer";
import type { Reference } from "./reference";
import { conditionToTree } from "./tree-of-condition";
import { expressionToTree } from "./tree-of-expression";

const types: { readonly [name: string]: FieldType } = {
  plan: "string",
  city: "string",
  age: "number",
  people: "number",
  member: "boolean",
  agreed: "boolean",
};
const scope: Scope = {
  id: "START",
  typeOf: ({ path }) => (path.length === 1 ? types[path[0] ?? ""] : undefined),
};

function at(name: string): Reference {
  return { scope: "data", screen: null, path: [name] };
}

function flag(name: string): ConditionTree {
  return { kind: "flag", reference: at(name) };
}

function compare(left: string, operator: Comparator, right: string | number | boolean): Comparison {
  return { kind: "comparison", left: at(left), operator, right: { kind: "value", value: right } };
}

function all(...terms: ConditionTree[]): ConditionTree {
  return { kind: "all", terms };
}

function any(...terms: ConditionTree[]): ConditionTree {
  return { kind: "any", terms };
}

const isPlan = compare("plan", "==", "pro");
const isCity = compare("city", "!=", "Lima");
const isAdult = compare("age", ">=", 18);
const isMember = compare("member", "==", true);

describe("treeToCondition", () => {
  it.each<[ConditionTree, string]>([
    [flag("member"), "${data.member}"],
    [isPlan, "${data.plan} == 'pro'"],
    [{ kind: "not", term: isAdult }, "!(${data.age} >= 18)"],
    [all(flag("member"), isPlan), "(${data.plan} == 'pro') && ${data.member}"],
    [
      all(isAdult, isMember, isPlan),
      "(${data.plan} == 'pro') && (${data.age} >= 18) && (${data.member} == true)",
    ],
    [
      all(isAdult, any(flag("member"), isPlan)),
      "((${data.plan} == 'pro') || ${data.member}) && (${data.age} >= 18)",
    ],
    [all(all(isAdult), flag("member")), "(${data.age} >= 18) && ${data.member}"],
    [
      {
        kind: "comparison",
        left: at("age"),
        operator: "<",
        right: { kind: "reference", reference: at("people") },
      },
      "${data.age} < ${data.people}",
    ],
  ])("writes %j in an order the check accepts", (tree, text) => {
    expect(treeToCondition(tree, scope)).toEqual({ ok: true, value: text });
  });

  it("splits what compares two texts into conditions that are accepted one by one", () => {
    const tree = all(flag("member"), isPlan, isAdult, isCity);
    const written = treeToCondition(tree, scope);
    expect(written).toEqual({
      ok: false,
      failure: { reason: "split", join: "all", parts: [all(isPlan, flag("member"), isAdult), isCity] },
    });
    if (written.ok || written.failure.reason !== "split") return;
    for (const part of written.failure.parts ?? []) expect(treeToCondition(part, scope).ok).toBe(true);
    expect(treeToCondition(any(isPlan, isCity), scope)).toMatchObject({ failure: { join: "any" } });
    expect(treeToCondition(all(any(isPlan, isCity), flag("member")), scope)).toMatchObject({
      failure: { reason: "split", parts: null },
    });
  });

  it.each<[ConditionTree, string]>([
    [all(), "incomplete"],
    [all(flag("member"), any()), "incomplete"],
    [compare("plan", "==", "it's"), "quote"],
    [compare("age", ">", 1.5), "decimal"],
    [compare("age", ">", 1e21), "decimal"],
    [flag("plan"), "refused"],
    [flag("nothing"), "refused"],
    [compare("plan", "==", 5), "refused"],
  ])("says why %j cannot be written", (tree, reason) => {
    expect(treeToCondition(tree, scope)).toMatchObject({ ok: false, failure: { reason } });
  });
});

describe("conditionToTree", () => {
  it("puts a reference on the left", () => {
    expect(conditionToTree("18 <= ${data.age}")).toEqual(isAdult);
  });

  it.each([
    "",
    "`${data.member}`",
    "(${data.age} > 5) == ${data.member}",
    "true",
    "${data.l[0]} == 'x'",
    "((",
  ])("has no tree for %j", (text) => {
    expect(conditionToTree(text)).toBeNull();
  });
});

const right: fc.Arbitrary<ReferenceOperand | ValueOperand> = fc.oneof(
  fc.record({
    kind: fc.constant("value"),
    value: fc.oneof(fc.constantFrom("pro", "", "é"), fc.integer({ min: -20, max: 20 }), fc.boolean()),
  }),
  fc.record({ kind: fc.constant("reference"), reference: fc.constantFrom(...Object.keys(types).map(at)) }),
);
const { tree: anyTree } = fc.letrec<{ tree: ConditionTree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(...Object.keys(types)).map(flag),
    fc.record({
      kind: fc.constant("comparison"),
      left: fc.constantFrom(...Object.keys(types).map(at)),
      operator: fc.constantFrom("==", "!=", "<", "<=", ">", ">="),
      right,
    }),
    fc.record({ kind: fc.constant("not"), term: tie("tree") }),
    fc.record({ kind: fc.constantFrom("all", "any"), terms: fc.array(tie("tree"), { maxLength: 3 }) }),
  ),
}));

const environment = {
  id: "START",
  data: { plan: "pro", city: "Cusco", age: 18, people: 2, member: true, agreed: false },
  form: {},
  screen: () => undefined,
};

describe("trees in both languages", () => {
  it("are accepted whenever they are written as a condition, and come back as they were but for order", () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const written = treeToCondition(tree, scope);
        if (!written.ok) return;
        expect(checkCondition(written.value, scope)).toBeNull();
        const back = conditionToTree(written.value);
        expect(back && treeToCondition(back, scope)).toEqual(written);
      }),
      { numRuns: 2000 },
    );
  });

  it("come back from an expression and mean the same as the condition", () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const expression = treeToExpression(tree);
        if (!expression.ok) return;
        const back = expressionToTree(expression.value);
        expect(back && treeToExpression(back)).toEqual(expression);
        const condition = treeToCondition(tree, scope);
        if (!condition.ok || checkExpression(expression.value, scope, ["boolean"]) !== null) return;
        expect(valueOfText(expression.value, environment)).toBe(conditionHolds(condition.value, environment));
      }),
      { numRuns: 2000 },
    );
  });

  it("compare texts as often as they like in an expression", () => {
    const text = treeToExpression(all(isPlan, isCity, { kind: "not", term: any(isAdult, flag("member")) }));
    expect(text).toEqual({
      ok: true,
      value: "`${data.plan} == 'pro' && ${data.city} != 'Lima' && !(${data.age} >= 18 || ${data.member})`",
    });
    expect(text.ok && checkExpression(text.value, scope, ["boolean"])).toBeNull();
  });

  it.each<[ConditionTree, string]>([
    [all(), "incomplete"],
    [compare("age", ">", Number.NaN), "number"],
    [compare("plan", "==", "a}"), "closing-brace"],
    [flag("first-name"), "reference-name"],
  ])("cannot write %j as an expression", (tree, reason) => {
    expect(treeToExpression(tree)).toEqual({ ok: false, failure: reason });
  });
});
