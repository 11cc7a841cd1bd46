import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCondition } from "./check-condition";
import { parseCondition } from "./condition";
import type { FieldType, Scope } from "./field-type";
import { printReference } from "./reference";

const types: { readonly [reference: string]: FieldType } = {
  "${data.s}": "string",
  "${data.t}": "string",
  "${data.n}": "number",
  "${data.m}": "number",
  "${data.i}": "integer",
  "${data.b}": "boolean",
  "${data.f}": "boolean",
  "${data.o}": "object",
  "${data.o.city}": "string",
  "${form.ok}": "boolean",
  "${form.age}": "number",
  "${form.cb}": "array<string>",
  "${screen.OTHER.form.plan}": "string",
};
const scope: Scope = {
  id: "START",
  typeOf: (reference) => {
    const printed = printReference(reference);
    return Object.hasOwn(types, printed) ? types[printed] : undefined;
  },
};

function refusalOf(text: string): string | undefined {
  return checkCondition(text, scope)?.message;
}

describe("checkCondition", () => {
  it.each([
    "${data.b}",
    "!${data.b}",
    "(${data.b})",
    "((${data.s} == 'x'))",
    "${data.s} == 'x'",
    "'x' == ${data.s}",
    "${data.s} != ''",
    "(${screen.OTHER.form.plan} != '')",
    "!(${form.ok}) || (${data.s} != '')",
    "${form.ok} && (${data.s} == 'x')",
    "(${data.s} == 'x') && ${data.b}",
    "(${data.s} == 'x') && (${data.n} > 5)",
    "(${data.s} == 'x') && (${data.b} == true)",
    "(${data.n} > 5) && (${data.m} > 5)",
    "(${data.n} > 5) && (${data.b} == ${data.f})",
    "(${data.b} || (${data.s} == 'x')) && (${form.age} > 3)",
    "${data.b} || ${data.f} || ${form.ok}",
    "(${data.n} > 5) == ${data.b}",
    "${data.b} == (${data.n} > 5)",
    "${data.b} == !${data.f}",
    "${data.n} == ${data.m}",
    // Phones take it for false; WhatsApp's check does not look inside.
    "`${data.n} == 'x' || nonsense`",
  ])("accepts %s", (text) => {
    expect(refusalOf(text)).toBeUndefined();
  });

  it.each([
    // One equality with a text or number only, and first.
    [
      "(${data.s} == 'x') && (${data.t} == 'y')",
      "Type mismatch in an equality operation between '(${data.s} == 'x')' and 'y' at column 36.",
    ],
    [
      "(${data.s} == 'x') || ('y' == ${data.t})",
      "Type mismatch in an equality operation between '(${data.s} == 'x')' and '${data.t}' at column 30.",
    ],
    [
      "(${data.s} == 'x') && ${data.b} && (${data.t} == 'y')",
      "Type mismatch in an equality operation between '(${data.s} == 'x')' and 'y' at column 49.",
    ],
    [
      "((${data.s} == 'x')) && !!(${data.t} == 'y')",
      "Type mismatch in an equality operation between '(${data.s} == 'x')' and 'y' at column 40.",
    ],
    [
      "(${data.b} == true) && (${data.s} == 'x')",
      "Type mismatch in an equality operation between '(${data.b} == true)' and 'x' at column 37.",
    ],
    // Types
    [
      "${data.s} == ${form.age}",
      "Type mismatch in an equality operation between '${data.s}' and '${form.age}' at column 13.",
    ],
    [
      "${data.n} > ${data.b}",
      "Wrong positioning of operand '${data.b}'. It cannot be used after '>' at column 12.",
    ],
    ["${form.cb} == 'x'", "Operand '${form.cb}' with type 'array' is not supported."],
    ["${data.o} == 'x'", "Operand '${data.o}' with type 'object' is not supported."],
    ["${data.o.city} == 'x'", "Missing dynamic data 'o' in the data model for screen START."],
    ["${form.none}", "Missing Form component ${form.none} for screen 'START'."],
    ["${screen.OTHER.data.none}", "Missing dynamic data 'none' in the data model for screen OTHER."],
    ["!${data.n}", "Wrong positioning of operand '${data.n}'. It cannot be used after '!' at column 1."],
    ["!(${data.n})", "Expected single operand to be a boolean."],
    // Literals
    ["1 > 0", "An operator cannot not have literals on both sides. Found invalid syntax at column 4."],
    [
      "true == !false",
      "An operator cannot not have literals on both sides. Found invalid syntax at column 0.",
    ],
    ["!true", "The only operand is a literal value. Expected single operand to be a boolean."],
    ["${data.n} > -", "A numerical value is expected to follow the negative sign at column 12."],
    ["${data.n} > 1.5", "Unexpected character '.' at column 13."],
    ["${data.b} == trux", "Invalid literal 'trux' at column 13."],
    ["${data.s} == 'x", "Missing closing quote for string."],
    ["#", "Unexpected character '#' at column 0."],
    ["😀", "Unexpected character '😀' at column 0."],
    ["foo", "Invalid literal 'foo' at column 0."],
    ["`${data.b}", "Unexpected character '`' at column 0."],
    // Places
    ["", "Expected property 'condition' to contain at least one operand."],
    ["()", "Found invalid empty parentheses at column 0."],
    ["(${data.b}) ()", "Missing operator between '${data.b}' and '('."],
    ["${data.b})", "Missing opening parenthesis for the closing parenthesis at column 9."],
    ["(${data.b} &&)", "Found invalid positioning of closing parenthesis."],
    ["${data.b} ${data.f}", "Missing operator between '${data.b}' and '${data.f}'."],
    [
      "${data.b} && || ${data.f}",
      "Wrong positioning of operator '||'. It cannot be used in concatenation with '&&' at column 13.",
    ],
    ["(&& ${data.b})", "Wrong positioning of operator '&&'. It cannot be used after '(' at column 1."],
    [
      "${data.s} == 'x' && ${data.b}",
      "Wrong positioning of operator '&&'. It cannot be used after 'x' at column 17.",
    ],
    [
      "${data.b} !${data.f}",
      "Wrong positioning of operator '!'. It cannot be used after '${data.b}' at column 10.",
    ],
    [
      "${data.n} > (${data.m})",
      "Wrong positioning of operator '('. It cannot be used after '>' at column 12.",
    ],
    [
      "${data.n} < ${data.m} < 3",
      "Wrong positioning of operator '<'. It cannot be used after '${data.m}' at column 22.",
    ],
  ])("refuses %j", (text, message) => {
    expect(refusalOf(text)).toBe(message);
  });

  it("accepts nothing outside backticks that phones cannot read, and never throws", () => {
    const scrap = fc.constantFrom(
      ...[
        "${data.b}",
        "${data.n}",
        "${data.s}",
        "${form.ok}",
        "${",
        "}",
        "'x'",
        "'",
        "5",
        "-1",
        "05",
        "true",
      ],
      ...["(", ")", "!", "&&", "||", "==", "!=", "<", ">=", "&", "=", "`", "1.5"],
    );
    const text = fc.oneof(
      fc.array(scrap, { maxLength: 12 }).map((parts) => parts.join(" ")),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(text, (condition) => {
        const isAccepted = checkCondition(condition, scope) === null;
        if (isAccepted && !condition.startsWith("`")) expect(parseCondition(condition)).not.toBeNull();
      }),
      { numRuns: 3000 },
    );
  });

  it("accepts as many joined terms as one likes", () => {
    expect(checkCondition(`${"${data.b} && ".repeat(70_000)}\${data.b}`, scope)).toBeNull();
  });

  it.each([
    ["parentheses", `${"(".repeat(10_000)}\${data.b}${")".repeat(10_000)}`],
    ["open parentheses", "(".repeat(1_000_000)],
    ["exclamation marks", "!".repeat(1_000_000)],
    ["openings", "${".repeat(500_000)],
    ["negations before an operand", `${"!".repeat(1_000_000)}\${data.b}`],
    ["equalities", `${"${data.b} == ".repeat(80_000)}\${data.b}`],
  ])("refuses a megabyte of %s", (_, text) => {
    expect(checkCondition(text, scope)).not.toBeNull();
  });
});
