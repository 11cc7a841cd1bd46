import { referencesIn } from "../../expression/references-in";
import type { FlowNode } from "../../model/document";
import type { ScreenContext } from "../context";
import type { PlacedNode } from "../facts/placed-node";
import { patternNeedsType, requiredButDisabled, requiredButHidden } from "../faults/hints";
import { neverFalse } from "../faults/references";

/** Inputs that block the button for good. Source: spec/flow-json.md, 13.4. */
export function hintAtInputs(context: ScreenContext): void {
  for (const { placed } of context.facts.inputs) {
    const { props } = placed.node;
    if (props.pattern !== undefined) hintAtPattern(placed, context);
    if (props.required !== true) continue;
    if (props.visible === false) context.report(requiredButHidden(), placed.node, ["visible"]);
    else if (props.enabled === false) context.report(requiredButDisabled(), placed.node, ["enabled"]);
  }
}

/** A pattern counts only beside a kind of answer that is set. Source: the last chapter of the specification. */
function hintAtPattern({ node, index }: PlacedNode, { report }: ScreenContext): void {
  const prop = index?.byName.get("pattern");
  const beside = prop?.onlyWith?.prop;
  if (prop && beside !== undefined && node.props[beside] === undefined) {
    report(patternNeedsType(prop), node, [beside]);
  }
}

/** A consent is true or empty, never false. Source: spec/flow-json.md, 8.3 and 8.4. */
export function hintAtConsent(context: ScreenContext): void {
  const { bindings, groups } = context.facts;
  for (const { placed, prop, text, path, class: kind } of bindings) {
    if (kind.kind === "expression") hintAtText(text, prop.label, placed.node, path, context);
  }
  for (const { node, index } of groups.conditions) {
    const prop = index?.condition;
    const text = prop && node.props[prop.name];
    if (prop && typeof text === "string") hintAtText(text, prop.label, node, [prop.name], context);
  }
}

function hintAtText(
  text: string,
  label: string,
  node: FlowNode,
  path: readonly (string | number)[],
  { scope, report }: ScreenContext,
): void {
  if (text.indexOf("false") === -1) return;
  for (const { reference, start, end } of referencesIn(text)) {
    if (reference.scope !== "form" || !isComparedWithFalse(text, start, end)) continue;
    if (scope.typeOf(reference) === "boolean") report(neverFalse(label, reference.path[0] ?? ""), node, path);
  }
}

function isComparedWithFalse(text: string, start: number, end: number): boolean {
  return (
    /^\s*==\s*false\b/.test(text.slice(end, end + 40)) ||
    /\bfalse\s*==\s*$/.test(text.slice(0, start).slice(-40))
  );
}
