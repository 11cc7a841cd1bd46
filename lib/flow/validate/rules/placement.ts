import type { Companion, ComponentDefinition } from "../../catalogue/definition";
import { isAtLeast } from "../../version";
import type { ScreenContext } from "../context";
import type { PlacedNode } from "../facts/placed-node";
import * as faults from "../faults/screen-parts";

/** Which components may stand with which. Source: spec/flow-json.md, chapters 7 and 10. */
export function checkPlacement(context: ScreenContext): void {
  const hasForm = context.facts.groups.forms.length > 0;
  for (const placed of context.facts.nodes) {
    const { definition, form, node } = placed;
    if (!definition) continue;
    const { place } = definition;
    if (place.company) checkCompany(placed, definition, place.company, context);
    if (hasForm && place.insideForm && !form) context.report(faults.outsideForm(definition), node, []);
    if (place.reportedInForm && form) {
      const severity = context.rules.refusesDocumentedFaults ? "error" : "warning";
      context.report(faults.reportedInForm(definition, severity), node, []);
    }
    if (place.undocumentedParents?.includes(placed.parent)) {
      context.report(faults.undocumentedPlace(definition), node, []);
    }
    if (place.nestingMax !== undefined) checkNesting(placed, place.nestingMax, context);
  }
}

function checkCompany(
  placed: PlacedNode,
  definition: ComponentDefinition,
  company: readonly Companion[],
  context: ScreenContext,
): void {
  const { facts, rules, report } = context;
  const allowed = company.filter(({ since }) => since === undefined || isAtLeast(rules.version, since));
  const others = facts.nodes.filter(
    (other) => other !== placed && other.definition?.encloses !== "Form" && !isAllowed(other, allowed),
  );
  if (others.length === 0) return;
  // Only the first of several is named.
  if (facts.nodes.find((other) => other.definition === definition) !== placed) return;
  report(faults.refusesCompany(definition, isOldRule(context)), placed.node, ["type"]);
}

function isAllowed({ node }: PlacedNode, allowed: readonly Companion[]): boolean {
  return allowed.some(({ type }) => type === node.type);
}

/** Before lists of screens came, the rule for documents had a code of its own. */
function isOldRule({ rules }: ScreenContext): boolean {
  return !isAtLeast(rules.version, "6.2");
}

function checkNesting(placed: PlacedNode, max: number, { report }: ScreenContext): void {
  let levels = 0;
  for (let at: PlacedNode | undefined = placed; at; at = at.around) {
    if (at.definition === placed.definition) levels += 1;
  }
  if (levels === max + 1) report(faults.nestedTooDeeply(max), placed.node, []);
}
