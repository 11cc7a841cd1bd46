import { definitionOf } from "../../catalogue/index";
import { isJsonObject, own } from "../../json";
import type { FlowNode } from "../../model/document";
import type { ScreenContext } from "../context";
import type { PlacedNode } from "../facts/placed-node";
import * as faults from "../faults/screen-parts";

/** Branches of conditions and cases, and the button in them. Source: spec/flow-json.md, 10.21 to 10.24. */
export function checkBranches(context: ScreenContext): void {
  for (const placed of context.facts.groups.branching) {
    checkEmptySlots(placed, context);
    if (placed.definition?.encloses !== "Form") checkButton(placed, context);
  }
}

function checkEmptySlots({ node, definition }: PlacedNode, { report }: ScreenContext): void {
  for (const slot of definition?.slots ?? []) {
    if (slot.kind === "list") {
      const isEmpty = slot.minItems !== undefined && node.slots[slot.name]?.length === 0;
      if (isEmpty) report(faults.emptyBranch(), node, [slot.name]);
      continue;
    }
    const value = own(node.props, slot.name);
    if (isJsonObject(value) && Object.keys(value).length === 0) report(faults.noCases(), node, [slot.name]);
  }
}

/** A button in one branch has to stand in all of them. */
function checkButton({ node, definition, around }: PlacedNode, context: ScreenContext): void {
  const branches = Object.values(node.slots);
  const withButton = branches.filter(holdsButton).length;
  if (withButton === 0) return;
  const severity = context.rules.refusesDocumentedFaults ? "error" : "warning";
  const isChoice = definition?.slots.some((slot) => slot.kind === "map") === true;
  const wanted = isChoice ? branches.length : (definition?.slots.length ?? 0);
  // A button that stands elsewhere too is refused for being one too many.
  if (withButton < wanted && !hasButtonOutside(node, context)) {
    context.report(
      isChoice ? faults.footerInSomeCases(severity) : faults.footerInOneBranch(severity),
      node,
      [],
    );
  } else if (withButton === wanted && around && around.definition?.encloses !== "Form") {
    context.report(faults.footerNestedDeeply(), node, []);
  }
}

function hasButtonOutside(node: FlowNode, { facts }: ScreenContext): boolean {
  return facts.groups.limited.some(
    (placed) => placed.definition?.place.neededOnTerminal && !isWithin(placed.around, node),
  );
}

function isWithin(around: PlacedNode | undefined, node: FlowNode): boolean {
  return around !== undefined && (around.node === node || isWithin(around.around, node));
}

function holdsButton(nodes: readonly FlowNode[]): boolean {
  return nodes.some(
    (node) =>
      definitionOf(node.type)?.place.neededOnTerminal === true || Object.values(node.slots).some(holdsButton),
  );
}
