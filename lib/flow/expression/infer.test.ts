import { describe, expect, it } from "vitest";
import type { FieldType, Scope } from "./field-type";
import { checkExpression } from "./infer";
import { printReference } from "./reference";

const types: { readonly [reference: string]: FieldType } = {
  "${data.s}": "string",
  "${data.n}": "number",
  "${data.i}": "integer",
  "${data.b}": "boolean",
  "${data.o}": "object",
  "${data.o.city}": "string",
  "${data.l}": "array<object>",
  "${form.cb}": "array<string>",
  "${form.photos}": "media",
  "${screen.OTHER.form.w}": "string",
};
const scope: Scope = {
  id: "START",
  typeOf: (reference) => {
    const printed = printReference(reference);
    return Object.hasOwn(types, printed) ? types[printed] : undefined;
  },
};

describe("checkExpression", () => {
  it.each<[string, FieldType]>([
    ["`'Hi ' ${data.o.city}`", "string"],
    ["`'list: ' ${data.l} ${form.photos} ${data.o}`", "string"],
    ["`'rest ' ${data.n} % 2`", "string"],
    ["`${screen.OTHER.form.w}`", "string"],
    ["`-${data.i} + ${data.n}`", "number"],
    ["`${data.i}`", "integer"],
    ["`${data.i} >= 4 && !${data.b}`", "boolean"],
    ["`${data.s} == '' || ${data.n} != 2`", "boolean"],
  ])("accepts %s as %s", (text, type) => {
    expect(checkExpression(text, scope, [type])).toBeNull();
  });

  it.each<[string, string]>([
    [
      "`${data.n}`",
      "The expression return type is 'number' which does not match the schema for the property.",
    ],
    [
      "`${form.cb}`",
      "The expression return type is 'array' which does not match the schema for the property.",
    ],
    ["`${data.n} % 2`", "The expression return type is '' which does not match the schema for the property."],
    ["`~1`", "The expression return type is '' which does not match the schema for the property."],
    ["`'a' + 'b'`", "Operation '+' can only be used with numbers."],
    ["`${data.i} == 4`", "Operation '==' can only be used to compare values with same type."],
    ["`${form.cb} == ${form.cb}`", "Operation '==' can only be used to compare values with same type."],
    ["`${data.n} % 2 == ${data.n} % 3`", "Operation '==' can only be used to compare values with same type."],
    ["`!${data.s}`", "Operation '!' can only be used before booleans."],
    ["`+'a'`", "Operation '+' can only be used before numbers."],
    ["`${data.b} && 1`", "Operation '&&' can only be used with booleans."],
    ["`null == 1`", "The keyword 'null' is reserved, please use another expression instead."],
    ["`'x' ${data.o.zip}`", "The following property 'zip' does not exist in the screen data model."],
    ["`${data.x.zip}`", "The following property 'x' does not exist in the screen data model."],
    ["`${screen.NOWHERE.data.q}`", "The following property 'q' does not exist in the screen data model."],
    [
      "`${data.l[0].id}`",
      "The following property '[object Object]' does not exist in the screen data model.",
    ],
    ["`${data}`", "The following property 'data' does not exist in the screen data model."],
    ["`(1 + 2`", "Unclosed ( at character 6"],
  ])("refuses %s as a text", (text, message) => {
    expect(checkExpression(text, scope, ["string"])?.message).toBe(message);
  });
});
