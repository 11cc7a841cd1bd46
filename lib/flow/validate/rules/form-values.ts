import type { PropSpec } from "../../catalogue/definition";
import { isBackticked } from "../../expression/classify-text";
import { isJsonObject, type Json, type JsonObject } from "../../json";
import type { ScreenContext } from "../context";
import type { Input } from "../facts/inputs";
import type { PlacedNode } from "../facts/placed-node";
import { typeOfJson } from "../faults/shape";
import * as faults from "../faults/values";
import { isReferenceLike } from "../shape/dynamic";
import { isDate } from "./orders";

/** init-values and error-messages of a Form. Source: spec/flow-json.md, 10.22. */
export function checkFormValues(context: ScreenContext): void {
  for (const placed of context.facts.groups.forms) {
    for (const prop of placed.index?.pairs ?? []) {
      const value = placed.node.props[prop.name];
      if (!isJsonObject(value)) continue;
      if (prop.of === "init-values") checkStartValues(prop, value, placed, context);
      else if (context.rules.typesFormValues) checkMessages(prop, value, placed, context);
    }
  }
}

function inputsIn(form: PlacedNode, { facts }: ScreenContext): ReadonlyMap<string, Input> {
  const inside = facts.inputs.filter(({ placed }) => placed.form === form.node);
  return new Map(inside.map((input) => [input.name, input]));
}

function checkStartValues(
  prop: PropSpec,
  values: JsonObject,
  form: PlacedNode,
  context: ScreenContext,
): void {
  const inputs = inputsIn(form, context);
  const { report, rules } = context;
  for (const name in values) {
    const input = inputs.get(name);
    const value = values[name] ?? null;
    if (input?.type === "media") report(faults.uploadsPrefilled(), form.node, [prop.name, name]);
    const isUnknown = !input || input.type === "media";
    if (isUnknown && rules.typesFormValues) {
      if (input) context.echo(faults.unusedStartValue(prop, name), form.node, [prop.name]);
      else report(faults.unusedStartValue(prop, name), form.node, [prop.name]);
    }
    if (input && !isUnknown) checkStartValue(prop, value, input, form, context);
  }
}

function checkStartValue(
  prop: PropSpec,
  value: Json,
  { name, type, placed }: Input,
  form: PlacedNode,
  { report, echo, rules }: ScreenContext,
): void {
  if (isWorkedOut(value)) return;
  const isCalendar = placed.definition?.props.some(({ mode }) => mode === "range") === true;
  const isBadDate = isCalendar && type === "string" && !(typeof value === "string" && isDate(value));
  if (isBadDate) report(faults.badStartDate(prop), form.node, [prop.name, name]);
  if (!rules.typesFormValues || isOfType(value, type)) return;
  const fault = faults.formValueOfWrongType(prop, name, type, typeOfJson(value));
  if (isBadDate) echo(fault, form.node, [prop.name]);
  else report(fault, form.node, [prop.name]);
}

function isOfType(value: Json, type: Input["type"]): boolean {
  const found = typeOfJson(value);
  return type === "array<string>" ? found === "array" : found === type;
}

function isWorkedOut(value: Json): boolean {
  return typeof value === "string" && (isReferenceLike(value) || isBackticked(value));
}

/** A message is a text; for a range of dates a text for each end. */
function checkMessages(prop: PropSpec, values: JsonObject, form: PlacedNode, context: ScreenContext): void {
  const inputs = inputsIn(form, context);
  for (const name in values) {
    const value = values[name] ?? null;
    const input = inputs.get(name);
    if (typeof value === "string") continue;
    if (input?.type === "object" && isJsonObject(value)) continue;
    const isCalendar = input?.placed.definition?.props.some(({ mode }) => mode === "range") === true;
    if (isCalendar && isJsonObject(value)) {
      context.report(faults.wrongForMode(prop, false), form.node, [prop.name, name]);
      context.echo(faults.formValueOfWrongType(prop, name, "string", "object"), form.node, [prop.name]);
    } else {
      const fault = faults.formValueOfWrongType(prop, name, "string", typeOfJson(value));
      context.report(fault, form.node, [prop.name]);
    }
  }
}
