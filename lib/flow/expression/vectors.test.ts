import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../json";
import { checkCondition } from "./check-condition";
import { checkValue, type ValuePlace } from "./check-value";
import { conditionHolds } from "./condition-holds";
import type { Environment, ScreenValues } from "./environment";
import { evaluateExpression, valueOfText } from "./evaluate";
import type { FieldType, Scope } from "./field-type";
import { parseExpression } from "./parse-expression";
import type { Reference } from "./reference";
import { typeOfField } from "./schema-type";

/** Measured with the flow runtime and the flow check of the WhatsApp web client; the file explains its fields. */
const file = "../shared/spec/vectors/expressions.json";

type Vector = {
  readonly id: string;
  readonly kind: "expression" | "value" | "condition";
  readonly expr: string;
  readonly data?: JsonObject;
  readonly form?: JsonObject;
  readonly other?: ScreenValues;
  readonly result?: string | number | boolean;
  readonly result_absent?: true;
  readonly result_not_finite?: string;
  readonly throws?: true;
  readonly not_measured?: true;
  readonly allowed_as: readonly string[];
  readonly check_error?: string;
};

type Input = { readonly type: string; readonly name: string; readonly [prop: string]: unknown };
type ScreenModel = { readonly data: JsonObject; readonly inputs: readonly Input[] };
type Vectors = {
  readonly model: { readonly START: ScreenModel; readonly OTHER: ScreenModel };
  readonly vectors: readonly Vector[];
};

/** Chapter 8.5: the type a check sees behind an input. */
function typeOfInput(input: Input): FieldType {
  switch (input.type) {
    case "TextInput":
      return input["input-type"] === "number" || input["input-type"] === "passcode" ? "number" : "string";
    case "CheckboxGroup":
    case "ChipsSelector":
      return "array<string>";
    case "OptIn":
      return "boolean";
    case "CalendarPicker":
      return input.mode === "range" ? "object" : "string";
    default:
      return "string";
  }
}

function scopeOf(model: Vectors["model"]): Scope {
  return {
    id: "START",
    typeOf: ({ screen, scope, path }: Reference) => {
      const declared = screen === "OTHER" ? model.OTHER : model.START;
      if (scope === "data") return typeOfField(declared.data, path);
      const input = declared.inputs.find(({ name }) => name === path[0]);
      return input && path.length === 1 ? typeOfInput(input) : undefined;
    },
  };
}

function environmentOf({ data = {}, form = {}, other }: Vector): Environment {
  return { id: "START", data, form, screen: (id) => (id === "OTHER" ? other : undefined) };
}

const places = {
  text: { property: "text", wanted: ["string", "array<string>"] },
  boolean: { property: "visible", wanted: ["boolean"] },
  number: { property: "max-chars", wanted: ["number"] },
} as const satisfies { readonly [name: string]: Omit<ValuePlace, "scope"> };

/** Differences in wording alone that are known and meant. */
const wordedOtherwise: readonly string[] = [
  // Meta names the place of the screen in the file, which a text on its own does not have.
  "x_5968f60c",
];

if (!existsSync(file)) {
  it.skip(`${file} is not here: the measured expressions were not compared`, () => {});
} else {
  // The file's shape is its own description of its fields.
  const { model, vectors } = JSON.parse(readFileSync(file, "utf8")) as Vectors;
  const scope = scopeOf(model);

  describe.each(vectors)("$kind $expr ($id)", (vector) => {
    // One condition could not be measured on a phone; only its check is known.
    if (!vector.not_measured) {
      it("has the value a phone gives it", () => {
        expect(outcomeOf(vector)).toEqual(expectedOutcome(vector));
      });
    }

    it("is accepted and refused where WhatsApp's check does so, in its words", () => {
      const { allowed, error } = verdictOn(vector, scope);
      expect(allowed).toEqual(vector.allowed_as);
      if (vector.check_error === undefined) return;
      const isWorded = vector.check_error.includes(":") && !wordedOtherwise.includes(vector.id);
      expect(isWorded ? error : error?.split(":")[0]).toBe(
        isWorded ? vector.check_error : vector.check_error.split(":")[0],
      );
    });
  });

  it("compares all 243 measured texts", () => {
    expect(vectors).toHaveLength(243);
  });
}

type Outcome = { readonly value: unknown } | { readonly none: true } | { readonly notFinite: string };

function expectedOutcome(vector: Vector): Outcome {
  if (vector.result_absent || vector.throws) return { none: true };
  return vector.result_not_finite === undefined
    ? { value: vector.result }
    : { notFinite: vector.result_not_finite };
}

function outcomeOf(vector: Vector): Outcome {
  const environment = environmentOf(vector);
  if (vector.kind === "condition") return { value: conditionHolds(vector.expr, environment) };
  const value = valueOfText(vector.expr, environment);
  if (value !== undefined) return { value };
  const parsed = parseExpression(vector.expr);
  const result = parsed.ok ? evaluateExpression(parsed.value, environment) : undefined;
  return typeof result === "number" ? { notFinite: String(result) } : { none: true };
}

function verdictOn(vector: Vector, scope: Scope) {
  if (vector.kind === "condition") {
    const fault = checkCondition(vector.expr, scope);
    return {
      allowed: fault ? [] : ["condition"],
      error: fault ? `INVALID_PROPERTY_VALUE: ${fault.message}` : undefined,
    };
  }
  // Whole values were measured as a text only.
  const measured = vector.kind === "value" ? [["text", places.text] as const] : Object.entries(places);
  const refusals = measured.map(
    ([name, place]) => [name, checkValue(vector.expr, { ...place, scope })] as const,
  );
  const asText = refusals[0]?.[1];
  return {
    allowed: refusals.filter(([, fault]) => fault === null).map(([name]) => name),
    error: asText ? `${asText.code}: ${asText.message}` : undefined,
  };
}
