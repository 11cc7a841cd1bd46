import { isJsonArray, isJsonObject, type Json, type JsonObject, jsonEqual, own } from "../../json";
import type { MetaCode } from "../codes";
import { typeOfJson } from "../faults/shape";
import { hasFormat, matchesPattern } from "./example-text";

export type ExampleFault = { readonly code: MetaCode; readonly why: string };

/** Longer lists are not searched for repeated entries. */
const comparedMax = 500;

/** Levels of an example that are compared with its schema. */
const depthMax = 64;

/**
 * What of a JSON Schema fragment a value breaks, each code once. Keywords that are not known count for nothing.
 * Source: spec/flow-json.md, chapter 6.
 */
export function exampleFaults(value: Json, schema: JsonObject): readonly ExampleFault[] {
  const found: ExampleFault[] = [];
  compare(value, schema, 0, (code, why) => {
    if (!found.some((fault) => fault.code === code)) found.push({ code, why });
  });
  return found;
}

type Tell = (code: MetaCode, why: string) => void;

function compare(value: Json, schema: JsonObject, depth: number, tell: Tell): void {
  if (depth > depthMax) return;
  const type = own(schema, "type");
  if (typeof type === "string" && !isOfType(value, type)) {
    tell("INVALID_PROPERTY_TYPE", "it is of another kind");
    return;
  }
  const choices = own(schema, "enum");
  if (isJsonArray(choices) && !choices.some((choice) => jsonEqual(choice, value))) {
    tell("INVALID_ENUM_VALUE", "it is none of the allowed values");
  }
  const constant = own(schema, "const");
  if (constant !== undefined && !jsonEqual(constant, value)) {
    tell("INVALID_PROPERTY_VALUE", "it is not the one allowed value");
  }
  if (typeof value === "string") compareText(value, schema, tell);
  else if (typeof value === "number") compareNumber(value, schema, tell);
  else if (isJsonArray(value)) compareList(value, schema, depth, tell);
  else if (isJsonObject(value)) compareObject(value, schema, depth, tell);
}

function isOfType(value: Json, type: string): boolean {
  return type === "integer" ? Number.isInteger(value) : typeOfJson(value) === type;
}

function compareText(text: string, schema: JsonObject, tell: Tell): void {
  if (Object.hasOwn(schema, "minLength") || Object.hasOwn(schema, "maxLength")) {
    const length = [...text].length;
    if (length < limit(schema, "minLength", 0)) tell("MIN_CHARS_REQUIRED", "it is too short");
    if (length > limit(schema, "maxLength", length)) tell("INVALID_SCHEMA", "it is too long");
  }
  const pattern = own(schema, "pattern");
  if (typeof pattern === "string" && !matchesPattern(text, pattern)) {
    tell("PATTERN_MISMATCH", "it does not match the pattern");
  }
  const format = own(schema, "format");
  if (typeof format !== "string") return;
  const fits = hasFormat(text, format);
  if (fits === undefined) tell("INVALID_SCREEN_DATA", `nobody knows the format “${format}”`);
  else if (!fits) tell("INVALID_PROPERTY_VALUE_FORMAT", `it is not in the format “${format}”`);
}

function compareNumber(value: number, schema: JsonObject, tell: Tell): void {
  if (value < limit(schema, "minimum", Number.NEGATIVE_INFINITY))
    tell("MINIMUM_VALUE_REQUIRED", "it is too small");
  if (value > limit(schema, "maximum", Number.POSITIVE_INFINITY))
    tell("MAXIMUM_VALUE_REQUIRED", "it is too large");
  const above = limit(schema, "exclusiveMinimum", Number.NEGATIVE_INFINITY);
  const below = limit(schema, "exclusiveMaximum", Number.POSITIVE_INFINITY);
  if (value <= above || value >= below) tell("INVALID_SCHEMA", "it is out of range");
  const step = own(schema, "multipleOf");
  if (typeof step === "number" && step > 0 && !Number.isInteger(value / step)) {
    tell("INVALID_SCHEMA", `it is no multiple of ${step}`);
  }
}

function compareList(list: readonly Json[], schema: JsonObject, depth: number, tell: Tell): void {
  if (list.length < limit(schema, "minItems", 0)) tell("MIN_ITEMS_REQUIRED", "it has too few entries");
  if (list.length > limit(schema, "maxItems", Number.POSITIVE_INFINITY)) {
    tell("MAX_ITEMS_REQUIRED", "it has too many entries");
  }
  const isRepeated = (item: Json, index: number): boolean =>
    list.slice(0, index).some((other) => jsonEqual(other, item));
  if (own(schema, "uniqueItems") === true && list.length <= comparedMax && list.some(isRepeated)) {
    tell("INVALID_SCHEMA", "an entry is repeated");
  }
  const items = own(schema, "items");
  if (isJsonObject(items)) for (const item of list) compare(item, items, depth + 1, tell);
}

function compareObject(value: JsonObject, schema: JsonObject, depth: number, tell: Tell): void {
  const required = own(schema, "required");
  if (
    isJsonArray(required) &&
    required.some((key) => typeof key === "string" && !Object.hasOwn(value, key))
  ) {
    tell("MISSING_REQUIRED_PROPERTY", "it lacks a part");
  }
  const count = Object.keys(value).length;
  if (count < limit(schema, "minProperties", 0) || count > limit(schema, "maxProperties", count)) {
    tell("INVALID_SCHEMA", "it has too few or too many parts");
  }
  const properties = own(schema, "properties");
  const known = isJsonObject(properties) ? properties : {};
  const additional = own(schema, "additionalProperties");
  const names = own(schema, "propertyNames");
  const namePattern = isJsonObject(names) ? own(names, "pattern") : undefined;
  for (const key of Object.keys(value)) {
    const inner = own(known, key);
    if (isJsonObject(inner)) compare(value[key] ?? null, inner, depth + 1, tell);
    else if (additional === false) tell("INVALID_PROPERTY_KEY", `“${key}” is not part of it`);
    if (typeof namePattern === "string" && !matchesPattern(key, namePattern)) {
      tell("PATTERN_MISMATCH", `“${key}” does not match the pattern of names`);
    }
  }
  compareDependencies(value, own(schema, "dependencies"), tell);
}

function compareDependencies(value: JsonObject, dependencies: Json | undefined, tell: Tell): void {
  if (!isJsonObject(dependencies)) return;
  for (const key of Object.keys(dependencies)) {
    const needed = dependencies[key] ?? null;
    if (!Object.hasOwn(value, key) || !isJsonArray(needed)) continue;
    const isMet = needed.every((other) => typeof other !== "string" || Object.hasOwn(value, other));
    if (!isMet) tell("INVALID_DEPENDENCIES", `“${key}” needs other parts`);
  }
}

function limit(schema: JsonObject, keyword: string, otherwise: number): number {
  const value = own(schema, keyword);
  return typeof value === "number" ? value : otherwise;
}
