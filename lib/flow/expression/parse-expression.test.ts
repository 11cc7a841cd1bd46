import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BinaryOperator, type Expression, precedences, type Term } from "./expression";
import { parseExpression } from "./parse-expression";
import { printExpression } from "./print-expression";

// Object.keys forgets the exact keys.
const operators = Object.keys(precedences) as BinaryOperator[];

const scraps = [
  ...["${data.a}", "${form.b.c}", "${screen.X.data.y}", "${data.l[0].t}", "${", "}", "$", "data", "foo"],
  ...["'x'", '"y"', "'${data.q} r'", "'", '"', "\\", "\\'", "\\}", "`", "1", "2.5", ".5", "1e3", "0x"],
  ...["true", "null", "this", "(", ")", "[", "]", ".", ",", ";", "?", " ", "!", "~", "é", "\n", ...operators],
];
const anyInside = fc.oneof(
  fc.array(fc.constantFrom(...scraps), { maxLength: 12 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
);

const word = fc.stringMatching(/^[a-z_][a-z0-9_]{0,3}$/).map((name) => `${name}_`);
const words = fc
  .array(fc.constantFrom("a", " ", "'", '"', "`", "\\", "é", "😀", "{", "$", "\n", "\\'"), { maxLength: 8 })
  .map((parts) => parts.join(""))
  .filter((text) => !text.endsWith("\\"));
const leaf: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ kind: fc.constant("text"), value: words }),
  fc.record({ kind: fc.constant("number"), raw: fc.constantFrom("0", "12", "3.25", ".5", "1e3") }),
  fc.record({ kind: fc.constant("boolean"), value: fc.boolean() }),
  fc.record({
    kind: fc.constant("reference"),
    reference: fc.record({
      scope: fc.constantFrom("data", "form"),
      screen: fc.option(word),
      path: fc.array(word, { minLength: 1, maxLength: 3 }),
    }),
  }),
);
const { term } = fc.letrec<{ term: Term }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 5 },
    leaf,
    fc.record({
      kind: fc.constant("unary"),
      operator: fc.constantFrom("!", "-", "+", "~"),
      operand: tie("term"),
    }),
    fc.record({
      kind: fc.constant("binary"),
      operator: fc.constantFrom(...operators),
      left: tie("term"),
      right: tie("term"),
    }),
  ),
}));
const expression: fc.Arbitrary<Expression> = fc
  .array(term, { maxLength: 4 })
  .map((parts) => (parts.length === 1 && parts[0] ? parts[0] : { kind: "concatenation", parts }));

function treeOf(text: string): Expression {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.failure.message}`);
  return parsed.value;
}

describe("parseExpression and printExpression", () => {
  it("read back every tree that was printed", () => {
    fc.assert(
      fc.property(expression, (tree) => {
        expect(treeOf(printExpression(tree))).toEqual(tree);
      }),
      { numRuns: 500 },
    );
  });

  it("print a text again that reads as the same tree, whatever was written", () => {
    fc.assert(
      fc.property(anyInside, (inside) => {
        const parsed = parseExpression(`\`${inside}\``);
        if (parsed.ok) expect(treeOf(printExpression(parsed.value))).toEqual(parsed.value);
        else expect(parsed.failure.message).not.toBe("");
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ["`'Hello ' ${data.name} '!'`", "`'Hello ' ${data.name} '!'`"],
    ["`${data.a}+1*(2)`", "`${data.a} + 1 * 2`"],
    ["`(1+2)*3`", "`(1 + 2) * 3`"],
    ["`10-(2-3)`", "`10 - (2 - 3)`"],
    ["`!(${data.a}==1)&&!${form.b}`", "`!(${data.a} == 1) && !${form.b}`"],
    ["`'it\\'s'`", '`"it\'s"`'],
    ["`'say \"it\\'s\"'`", "`'say \"it\\'s\"'`"],
    ["`'tick \\` y'`", "`'tick \\` y'`"],
    // A sign or a parenthesis after a reference would be read as a sum or a call.
    ["`${data.a}, (${data.b} + 1) * 2`", "`${data.a}, (${data.b} + 1) * 2`"],
    ["`'a', -1`", "`'a', -1`"],
    // A path without ${} to another screen means the same.
    ["`screen.START.data.s`", "`${screen.START.data.s}`"],
  ])("print %s as %s", (text, printed) => {
    expect(printExpression(treeOf(text))).toBe(printed);
  });
});

describe("parseExpression", () => {
  it("adds first and joins last", () => {
    expect(treeOf("`'Total ' ${data.a} + 2`")).toMatchObject({
      kind: "concatenation",
      parts: [{ kind: "text" }, { kind: "binary", operator: "+" }],
    });
  });

  it("takes only the two quotes and the backtick out of a backslash", () => {
    expect(treeOf("`'a\\'b\\\"c\\`d\\n'`")).toEqual({ kind: "text", value: "a'b\"c`d\\n" });
  });

  it("drops a closing brace inside quotes, as phones do", () => {
    expect(treeOf("`'a}b'`")).toEqual({ kind: "text", value: "ab" });
  });

  it.each([
    ["`${data.a}${data.b}`", 8, "The following property 'ascreen' does not exist in the screen data model."],
    ["`${data.a} @ 1`", 11, 'Unexpected "@" at character 7'],
    ["`('a' 'b')`", 6, "Unclosed ( at character 5"],
    ["`${data.a} (1)`", 11, "Operation CallExpression is not supported."],
    ["`1 ? 2 : 3`", 3, undefined],
    ["`this`", 1, "The keyword 'this' is reserved, please use another expression instead."],
    ["no backticks", 0, "An expression stands in backticks."],
  ])("says what is wrong with %s and where", (text, at, message) => {
    const parsed = parseExpression(text);
    if (parsed.ok) throw new Error("It was read.");
    expect(parsed.failure.at).toBe(at);
    if (message !== undefined) expect(parsed.failure.message).toBe(message);
  });

  it.each([
    ["parentheses", `${"(".repeat(10_000)}1${")".repeat(10_000)}`],
    ["open parentheses", "(".repeat(1_000_000)],
    ["exclamation marks", "!".repeat(1_000_000)],
    ["a sum", `${"1+".repeat(500_000)}1`],
    ["operators that bind ever tighter", `${"true || true && 1 == 1 < 1 + 1 * ".repeat(30_000)}1`],
    ["brackets", `\${data.a${"[data.b".repeat(100_000)}`],
  ])("refuses %s that nest too deeply, without throwing", (_, inside) => {
    expect(parseExpression(`\`${inside}\``).ok).toBe(false);
  });

  it.each([
    ["parentheses", `${"(".repeat(240)}1${")".repeat(240)}`],
    ["negations", `${"!(".repeat(120)}true${")".repeat(120)}`],
    ["terms", `${"${data.a} || ".repeat(240)}\${data.a}`],
    ["indexes", `${"${data.a[".repeat(240)}0${"]".repeat(240)}`],
  ])("reads and prints hundreds of %s", (_, inside) => {
    const tree = treeOf(`\`${inside}\``);
    expect(treeOf(printExpression(tree))).toEqual(tree);
  });

  it.each([
    ["texts", "'a' ".repeat(250_000)],
    ["references", "${data.a} ".repeat(100_000)],
    ["one text", `'${"a".repeat(1_000_000)}'`],
    ["one text full of escapes", `'${"\\'".repeat(500_000)}'`],
    ["one text full of references", `'${"${data.a} ".repeat(100_000)}'`],
    ["one path", `\${data${".a".repeat(500_000)}}`],
    ["braces", "}".repeat(1_000_000)],
    ["separators", ";".repeat(1_000_000)],
  ])("gets through a megabyte of %s", (_, inside) => {
    const parsed = parseExpression(`\`${inside}\``);
    expect(parsed.ok).toBe(true);
    if (parsed.ok) expect(printExpression(parsed.value).length).toBeGreaterThan(1);
  });
});
