import type { FieldType } from "../../expression/field-type";
import { typeOfExpression } from "../../expression/infer";
import type { Reference } from "../../expression/reference";
import { fieldAt, typeOfSchema } from "../../expression/schema-type";
import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "../../json";
import { scopeOf } from "../context";
import { readExpression, readText } from "../facts/read-text";
import type { PayloadWords } from "../faults/payloads";
import { typeOfJson } from "../faults/shape";
import type { Fault } from "../issue";
import type { Path } from "../shape/check";
import type { ActionContext } from "./action-context";
import { asChecked } from "./as-checked";

/** Levels of a payload that are compared. */
const depthMax = 64;

/** Compares every value of a payload with the field it is meant for. Fields it does not know are left out. */
export function checkPayloadAgainst(
  data: JsonObject,
  payload: JsonObject,
  words: PayloadWords,
  look: ActionContext,
): void {
  for (const name in payload) {
    const schema = own(data, name);
    if (isJsonObject(schema))
      match(payload[name] ?? null, schema, { name, path: ["payload", name], words, look });
  }
}

/** Whether a value is worked out when it is sent. */
export function isDynamic(value: Json): boolean {
  if (typeof value !== "string") return false;
  const { kind } = readText(value).class;
  return kind === "reference" || kind === "glued";
}

function tellData(look: ActionContext, fault: Fault, path: Path): void {
  look.tell(asChecked(fault, look.context.rules), path);
}

type Place = {
  readonly name: string;
  readonly path: Path;
  readonly words: PayloadWords;
  readonly look: ActionContext;
};

function match(value: Json, schema: JsonObject, place: Place, depth = 0): void {
  if (depth > depthMax) return;
  if (typeof value === "string") matchText(value, schema, place);
  else matchPlain(value, schema, place, depth);
}

function matchText(text: string, schema: JsonObject, place: Place): void {
  const { look } = place;
  const found = readText(text).class;
  if (found.kind === "reference") matchReference(found.reference, schema, place);
  else if (found.kind === "expression" && look.context.rules.hasExpressions) {
    matchExpression(text, schema, place);
  } else if (found.kind !== "glued") matchPlain(text, schema, place, 0);
}

function matchReference(reference: Reference, schema: JsonObject, place: Place): void {
  const { look, name, words, path } = place;
  const { context } = look;
  const type = context.scope.typeOf(reference);
  const expected = typeOfSchema(schema);
  if (type === undefined || expected === undefined) return;
  // The value of a range of dates cannot be compared with anything.
  const isComparable = !(type === "object" && reference.scope === "form");
  if (isComparable && type === expected && hasSameShape(reference, schema, look)) return;
  tellData(look, words.referenceOfWrongType(name, reference, expected, type), path);
}

/** Whether data that goes on has every property the target names, in the same type. */
function hasSameShape(reference: Reference, target: JsonObject, { context }: ActionContext): boolean {
  if (reference.scope !== "data") return true;
  const { facts, flow } = context;
  const isOwn = reference.screen === null || reference.screen === facts.id;
  const data = isOwn ? facts.data : flow.neighbour(reference.screen ?? "")?.data;
  const found = data && fieldAt(data, reference.path);
  return found?.kind !== "found" || covers(found.schema, target, 0);
}

function covers(source: JsonObject, target: JsonObject, depth: number): boolean {
  if (typeOfSchema(source) !== typeOfSchema(target)) return false;
  if (depth > depthMax) return true;
  const [sourceItems, targetItems] = [own(source, "items"), own(target, "items")];
  if (isJsonObject(targetItems))
    return isJsonObject(sourceItems) && covers(sourceItems, targetItems, depth + 1);
  const [known, wanted] = [own(source, "properties"), own(target, "properties")];
  if (!isJsonObject(wanted)) return true;
  return Object.keys(wanted).every((name) => {
    const [from, to] = [isJsonObject(known) ? own(known, name) : undefined, own(wanted, name)];
    return isJsonObject(from) && isJsonObject(to) && covers(from, to, depth + 1);
  });
}

function matchExpression(text: string, schema: JsonObject, { name, path, words, look }: Place): void {
  const parsed = readExpression(text);
  if (!parsed.ok) return;
  const { facts, flow } = look.context;
  const type = typeOfExpression(parsed.value, scopeOf(facts, flow));
  const expected = typeOfSchema(schema);
  if (!type.ok || expected === undefined || fits(type.value, expected)) return;
  tellData(look, words.plainOfWrongType(name, expected, type.value === "" ? "number" : type.value), path);
}

function fits(type: string, expected: FieldType): boolean {
  return type === expected || (type === "number" && expected === "integer");
}

function matchPlain(value: Json, schema: JsonObject, place: Place, depth: number): void {
  const expected = own(schema, "type");
  if (typeof expected !== "string") return;
  const { name, path, words, look } = place;
  if (!isOfType(value, expected)) {
    tellData(look, words.plainOfWrongType(name, expected, typeOfJson(value)), path);
  } else if (isJsonArray(value)) {
    const items = own(schema, "items");
    if (!isJsonObject(items)) return;
    for (const [index, item] of value.entries()) {
      match(item, items, { ...place, path: [...path, index] }, depth + 1);
    }
  } else if (isJsonObject(value)) matchObject(value, schema, place, depth);
}

function isOfType(value: Json, expected: string): boolean {
  if (expected === "integer") return Number.isInteger(value);
  return typeOfJson(value) === expected;
}

function matchObject(value: JsonObject, schema: JsonObject, place: Place, depth: number): void {
  const properties = own(schema, "properties");
  if (!isJsonObject(properties)) return;
  const { path, words, look } = place;
  for (const key in value) {
    const inner = own(properties, key);
    if (isJsonObject(inner)) {
      match(value[key] ?? null, inner, { ...place, name: key, path: [...path, key] }, depth + 1);
    } else if (inner === undefined) tellData(look, words.undeclared(key), [...path, key]);
  }
  const lacking = Object.keys(properties).filter((key) => !Object.hasOwn(value, key));
  if (lacking.length > 0) tellData(look, words.plainLacks(lacking), path);
}
