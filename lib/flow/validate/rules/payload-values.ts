import { typeOfExpression } from "../../expression/infer";
import type { Reference } from "../../expression/reference";
import { isJsonArray, isJsonObject, type Json } from "../../json";
import { type Neighbour, scopeOf } from "../context";
import { readExpression, readText } from "../facts/read-text";
import * as faults from "../faults/payloads";
import type { Path } from "../shape/check";
import type { ActionContext } from "./action-context";

/** How the values of a payload are read. */
export type ValueChecks = {
  readonly expressions: boolean;
  readonly files: "refused" | "at the top" | "unlimited";
  /** The screen that local names inside an expression belong to. */
  readonly expressionHome: Neighbour | undefined;
};

/** Levels of a payload that are read. */
const depthMax = 64;

/** References and expressions in one value of a payload, at any depth. */
export function payloadValue(
  value: Json,
  path: Path,
  checks: ValueChecks,
  look: ActionContext,
  depth = 0,
): void {
  if (typeof value === "string") {
    checkText(value, path, checks, look, depth);
    return;
  }
  if (depth >= depthMax) return;
  if (isJsonArray(value)) {
    for (const [index, item] of value.entries())
      payloadValue(item, [...path, index], checks, look, depth + 1);
  } else if (isJsonObject(value)) {
    for (const key in value) payloadValue(value[key] ?? null, [...path, key], checks, look, depth + 1);
  }
}

function checkText(text: string, path: Path, checks: ValueChecks, look: ActionContext, depth: number): void {
  const first = text.charCodeAt(0);
  if (first !== backtick && first !== dollar) return;
  const found = readText(text).class;
  if (found.kind === "expression") {
    if (checks.expressions) checkExpressionText(text, path, checks, look);
  } else if (found.kind === "reference") checkReference(found.reference, path, checks, look, depth);
  else if (found.kind === "glued" && look.context.rules.checksData) {
    look.tell(faults.gluedSent(text, look.context.facts.id), path);
  }
}

function checkExpressionText(
  text: string,
  path: Path,
  { expressionHome }: ValueChecks,
  look: ActionContext,
): void {
  const { flow, facts } = look.context;
  const parsed = readExpression(text);
  if (!parsed.ok) {
    look.tell(faults.badSentExpression(parsed.failure.message), path);
    return;
  }
  const scope = scopeOf(expressionHome ?? facts, flow);
  const type = typeOfExpression(parsed.value, scope);
  if (!type.ok) look.tell(faults.badSentExpression(type.failure), path);
}

function checkReference(
  reference: Reference,
  path: Path,
  checks: ValueChecks,
  look: ActionContext,
  depth: number,
): void {
  const { context } = look;
  const type = context.scope.typeOf(reference);
  if (type === undefined) {
    if (context.rules.checksData) {
      look.tell(faults.unknownSent(reference, context.facts.id, context.facts.seen.formNames), path);
    }
  } else if (type === "media") {
    if (checks.files === "refused") look.tell(faults.filesToScreen("PhotoPicker or DocumentPicker"), path);
    else if (checks.files === "at the top" && depth > 0) look.tell(faults.filesNested(), path);
  }
}

const backtick = 96;
const dollar = 36;
