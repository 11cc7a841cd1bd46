import type { PropSpec } from "../../catalogue/definition";
import { isJsonArray, isJsonObject, type Json } from "../../json";
import type { FlowNode } from "../../model/document";
import type { ScreenContext } from "../context";
import type { PlacedNode } from "../facts/placed-node";
import { readText } from "../facts/read-text";
import * as faults from "../faults/values";
import type { Path } from "../shape/check";
import { isDate } from "./orders";

/** Plain dates: their form, and whether they lie between the first and the last. Source: 10.14 and 10.15. */
export function checkDates(context: ScreenContext): void {
  for (const placed of context.facts.groups.dated) {
    for (const prop of placed.index?.dates ?? []) {
      const value = placed.node.props[prop.name];
      if (value !== undefined) checkProp(prop, value, placed, context);
    }
  }
}

type DateProp = Extract<PropSpec, { kind: "date" | "dates" }>;

function checkProp(prop: DateProp, value: Json, placed: PlacedNode, context: ScreenContext): void {
  if (typeof value === "string") checkText(prop, value, undefined, placed, context);
  else if (isJsonArray(value)) {
    for (let at = 0; at < value.length; at += 1) {
      const date = value[at];
      if (typeof date === "string") checkText(prop, date, at, placed, context);
    }
  } else if (isJsonObject(value) && prop.perDate) checkRange(prop, value, placed, context);
}

function checkText(
  prop: DateProp,
  text: string,
  at: number | undefined,
  { node, definition }: PlacedNode,
  context: ScreenContext,
): void {
  if (isWorkedOut(text)) return;
  if (!isDate(text)) {
    const fault = prop.perDate ? faults.badStartDate(prop) : faults.badDate(prop);
    context.report(fault, node, pathTo(prop, at));
    return;
  }
  if (definition?.datesWithin?.includes(prop.name)) return;
  const [min, max] = limitsOf(node, definition);
  if ((min !== "" && text < min) || (max !== "" && text > max)) {
    context.report(faults.outOfRange(prop, node.type, min, max), node, pathTo(prop, at));
  }
}

function pathTo({ name }: DateProp, at: number | undefined): Path {
  return at === undefined ? [name] : [name, at];
}

/** Whether a text stands for a date that is known only later. */
function isWorkedOut(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first === 36 || first === 96) && readText(text).class.kind !== "literal";
}

/** The first and the last date of a component, "" where none is given. */
function limitsOf({ props }: FlowNode, definition: PlacedNode["definition"]): readonly [string, string] {
  const [min, max] = definition?.datesWithin ?? [];
  return [plainDate(min && props[min]), plainDate(max && props[max])];
}

function plainDate(value: Json | undefined): string {
  return typeof value === "string" && isDate(value) ? value : "";
}

/** A range that is filled in beforehand. */
function checkRange(
  prop: DateProp,
  value: { readonly [key: string]: Json },
  { node }: PlacedNode,
  { report }: ScreenContext,
): void {
  const [start, end] = [value["start-date"], value["end-date"]];
  const isForm = [start, end].every(
    (date) => typeof date === "string" && (isDate(date) || isWorkedOut(date)),
  );
  if (!isForm) report(faults.badStartDate(prop), node, [prop.name]);
  else if (plainDate(start) > plainDate(end) && plainDate(end) !== "") {
    report(faults.reversedRange(prop), node, [prop.name]);
  }
}
