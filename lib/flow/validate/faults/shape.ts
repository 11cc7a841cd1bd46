import { isJsonArray, type Json } from "../../json";
import { error, type Fault } from "../issue";

/** A prop, a key of an entry or a property of a screen: its wire name and its plain words. */
export type Named = { readonly name: string; readonly label: string };

export type ValueType = "string" | "number" | "integer" | "boolean" | "object" | "array";

export function typeOfJson(value: Json): string {
  if (value === null) return "null";
  return isJsonArray(value) ? "array" : typeof value;
}

export function blank({ name, label }: Named): Fault {
  return error(
    "PATTERN_MISMATCH",
    `“${label}” is empty. Write something, or remove it.`,
    `Property '${name}' should not be blank or an empty string.`,
  );
}

export function tooShort({ name, label }: Named): Fault {
  return error(
    "MIN_CHARS_REQUIRED",
    `“${label}” is empty. Write something, or remove it.`,
    `Property '${name}' should have at least '1' character(s).`,
  );
}

const wanted: { readonly [type in ValueType]: string } = {
  string: "text",
  number: "a number, without quotes",
  integer: "a whole number, without quotes",
  boolean: "on or off",
  object: "a group of values",
  array: "a list",
};

export function wrongType({ name, label }: Named, expected: ValueType, value: Json): Fault {
  return error(
    "INVALID_PROPERTY_TYPE",
    `“${label}” has to be ${wanted[expected]}.`,
    `Expected property '${name}' to be of type '${expected}' but found '${typeOfJson(value)}'.`,
  );
}

/** Neither a plain value of the right kind nor a reference or expression. */
export function notDynamic({ name, label }: Named, expected: ValueType): Fault {
  return error(
    "PATTERN_MISMATCH",
    `“${label}” has to be ${wanted[expected]}, or come from the data or an answer.`,
    `Property '${name}' should be of type '${expected}' or have dynamic data format of the form \${screen.data.your_value} or \${data.your_value}.`,
  );
}

export function onlyDynamic({ name, label }: Named): Fault {
  return error(
    "PATTERN_MISMATCH",
    `“${label}” has to come from the data or an answer.`,
    `Property '${name}' should have dynamic data format of the form \${screen.data.your_value} or \${data.your_value}.`,
  );
}

export function neverDynamic({ name, label }: Named): Fault {
  return error(
    "PATTERN_MISMATCH",
    `“${label}” cannot come from the data or an answer. Write a plain name.`,
    `Property '${name}' should not be dynamic data format or be enclosed in backticks.`,
  );
}

export function mismatch({ name, label }: Named, pattern: string, example: string): Fault {
  return error(
    "PATTERN_MISMATCH",
    `“${label}” has to look like ${example}.`,
    `Property '${name}' should match the pattern '${pattern}'.`,
  );
}

/** `words` are what people see of the choices, where that differs from what the Flow says. */
export function notAChoice({ label }: Named, choices: readonly string[], words = choices): Fault {
  const list = words.length > listedMax ? "" : ` Choose one of these: ${words.join(", ")}.`;
  return error(
    "INVALID_ENUM_VALUE",
    `“${label}” is none of what can be chosen.${list}`,
    `Value should be one of: [${choices.join(", ")}].`,
  );
}

/** Longer lists are not named in a message. */
const listedMax = 8;

export function tooFew({ name, label }: Named, min: number): Fault {
  return error(
    "MIN_ITEMS_REQUIRED",
    `“${label}” needs at least ${min === 1 ? "one entry" : `${min} entries`}.`,
    `Property '${name}' should have at least '${min}' item.`,
  );
}

export function tooMany({ name, label }: Named, max: number): Fault {
  return error(
    "MAX_ITEMS_REQUIRED",
    `“${label}” can have at most ${max} ${max === 1 ? "entry" : "entries"}.`,
    `Property '${name}' should have at most '${max}' items.`,
  );
}

export function tooSmall({ name, label }: Named, min: number): Fault {
  return error(
    "MINIMUM_VALUE_REQUIRED",
    `“${label}” has to be ${min} or more.`,
    `The minimum value allowed for property '${name}' is ${min}.`,
  );
}

export function tooLarge({ name, label }: Named, max: number): Fault {
  return error(
    "MAXIMUM_VALUE_REQUIRED",
    `“${label}” can be at most ${max}.`,
    `The maximum value allowed for property '${name}' is ${max}.`,
  );
}

export function wrongFormat({ name, label }: Named, format: "regex" | "uri"): Fault {
  const words =
    format === "uri" ? "a complete link, such as https://example.com" : "a pattern that can be read";
  return error(
    "INVALID_PROPERTY_VALUE_FORMAT",
    `“${label}” has to be ${words}.`,
    `Property '${name}' should be in '${format}' format.`,
  );
}

export function missing({ name, label }: Named): Fault {
  return error(
    "MISSING_REQUIRED_PROPERTY",
    `“${label}” is missing.`,
    `Required property '${name}' is missing.`,
  );
}

export function unknownKey(name: string, owner?: { readonly title: string; readonly type: string }): Fault {
  return owner
    ? error(
        "INVALID_PROPERTY_KEY",
        `“${owner.title}” has no setting “${name}” here.`,
        `Property '${name}' is not allowed in '${owner.type}' component.`,
        { name: "remove" },
      )
    : error("INVALID_PROPERTY_KEY", `“${name}” is not known here.`, `Property '${name}' is not allowed.`, {
        name: "remove",
      });
}

export function wrongConstant(
  { name, label }: Named,
  expected: readonly string[],
  words: readonly string[] = expected,
): Fault {
  const [only] = expected;
  const list = expected.length === 1 ? `'${only}'` : `one of: [${expected.join(", ")}]`;
  return error(
    "INVALID_PROPERTY_VALUE",
    `“${label}” has to be ${words.join(" or ")}.`,
    `Invalid value found for property '${name}'. Expected ${list}.`,
  );
}
