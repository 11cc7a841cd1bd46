import { typeOfExpression } from "../../expression/infer";
import type { Reference } from "../../expression/reference";
import { isJsonArray, isJsonObject, type Json } from "../../json";
import { type Neighbour, scopeOf } from "../context";
import { readExpression, readText } from "../facts/read-text";
import { unchecked } from "../faults/hints";
import * as faults from "../faults/payloads";
import type { Path } from "../shape/check";
import type { ActionContext } from "./action-context";
import { asChecked } from "./as-checked";

/** How the values of a payload are read. */
export type ValueChecks = {
  /** Whether Meta reads expressions here; where it does not, they are hinted at. */
  readonly expressions: "checked" | "hinted" | "unread";
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
    if (checks.expressions !== "unread") checkExpressionText(text, path, checks, look);
  } else if (found.kind === "reference") checkReference(found.reference, path, checks, look, depth);
  else if (found.kind === "glued") {
    const { facts, rules } = look.context;
    look.tell(asChecked(faults.gluedSent(text, facts.id), rules), path);
  }
}

function checkExpressionText(text: string, path: Path, checks: ValueChecks, look: ActionContext): void {
  const why = refusal(text, checks, look);
  if (why === undefined) return;
  const fault = faults.badSentExpression(why);
  look.tell(checks.expressions === "checked" ? fault : unchecked(fault), path);
}

function refusal(
  text: string,
  { expressionHome }: ValueChecks,
  { context }: ActionContext,
): string | undefined {
  const parsed = readExpression(text);
  if (!parsed.ok) return parsed.failure.message;
  const type = typeOfExpression(parsed.value, scopeOf(expressionHome ?? context.facts, context.flow));
  return type.ok ? undefined : type.failure;
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
    const fault = faults.unknownSent(reference, context.facts.id, context.facts.seen.formNames);
    look.tell(asChecked(fault, context.rules), path);
  } else if (type === "media") {
    if (checks.files === "refused") look.tell(faults.filesToScreen("PhotoPicker or DocumentPicker"), path);
    else if (checks.files === "at the top" && depth > 0) look.tell(faults.filesNested(), path);
  }
}

const backtick = 96;
const dollar = 36;
