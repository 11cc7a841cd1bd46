import type { PropSpec } from "../../catalogue/definition";
import { isJsonObject, type Json, type JsonObject } from "../../json";
import type { FlowNode } from "../../model/document";
import type { ScreenContext } from "../context";
import * as faults from "../faults/values";

const ends: readonly string[] = ["start-date", "end-date"];

/** What a single date and a range of dates ask of the props of a calendar. Source: spec/flow-json.md, 10.15. */
export function checkRangeMode(context: ScreenContext): void {
  for (const { node, index } of context.facts.groups.ranged) {
    const mode = node.props.mode ?? "single";
    if (mode !== "single" && mode !== "range") continue;
    for (const prop of index?.ranged ?? []) {
      const value = node.props[prop.name];
      if (value !== undefined) checkProp(prop, value, mode === "range", node, context);
    }
  }
}

function checkProp(
  prop: PropSpec,
  value: Json,
  isRange: boolean,
  node: FlowNode,
  context: ScreenContext,
): void {
  if (prop.mode === "range") {
    if (!isRange) context.report(faults.onlyForRange(prop, node.type), node, [prop.name]);
  } else if (isJsonObject(value)) {
    if (isRange) checkEnds(prop, value, node, context);
    else context.report(faults.wrongForMode(prop, false), node, [prop.name]);
  } else if (isRange && !isReference(value))
    context.report(faults.wrongForMode(prop, true), node, [prop.name]);
}

function isReference(value: Json): boolean {
  return typeof value === "string" && (value.startsWith("${") || value.startsWith("`"));
}

function checkEnds(prop: PropSpec, value: JsonObject, node: FlowNode, { report }: ScreenContext): void {
  // What is required, or filled in beforehand, needs both ends; other texts at least the first.
  const wanted = prop.required || prop.kind === "date" ? ends : ends.slice(0, 1);
  const missing = wanted.find((end) => !Object.hasOwn(value, end));
  if (missing !== undefined) report(faults.missingEnd(prop, missing), node, [prop.name]);
  if (Object.keys(value).some((key) => !ends.includes(key))) {
    report(faults.unknownEnd(prop), node, [prop.name]);
  }
}
