import type { ComponentDefinition, Group } from "../../catalogue/definition";
import { definitionOf } from "../../catalogue/index";
import type { FlowNode } from "../../model/document";
import { isAtLeast } from "../../version";
import type { ScreenContext } from "../context";
import type { PlacedNode } from "../facts/placed-node";
import * as faults from "../faults/screen-parts";

const componentsDocumented = 50;
const componentsMax = 100;

/** How many components a screen holds, in all and of each kind. Source: spec/flow-json.md, chapter 12. */
export function checkCounts(context: ScreenContext): void {
  checkTotal(context);
  const found = byDefinition(context.facts.groups.limited);
  for (const [definition, nodes] of found) checkType(definition, nodes, context);
  checkShared(found, context);
}

/** Every branch counts; a Form itself does not. */
function checkTotal({ facts, report }: ScreenContext): void {
  if (facts.nodes.length <= componentsDocumented) return;
  const counted = facts.nodes.filter(({ definition }) => definition?.encloses !== "Form");
  const [documented, most] = [counted[componentsDocumented], counted.at(-1)];
  if (counted.length > componentsMax && most) {
    report(faults.tooManyComponents(componentsMax, counted.length), most.node, ["type"]);
  } else if (documented) {
    report(faults.manyComponents(componentsDocumented, counted.length), documented.node, []);
  }
}

type Limited = ReadonlyMap<ComponentDefinition, readonly PlacedNode[]>;

function byDefinition(nodes: readonly PlacedNode[]): Limited {
  const found = new Map<ComponentDefinition, PlacedNode[]>();
  for (const placed of nodes) {
    const { definition } = placed;
    if (!definition) continue;
    const known = found.get(definition);
    if (known) known.push(placed);
    else found.set(definition, [placed]);
  }
  return found;
}

function checkType(
  definition: ComponentDefinition,
  nodes: readonly PlacedNode[],
  context: ScreenContext,
): void {
  const { perScreen, perScreenSince, company } = definition.place;
  if (perScreen === undefined || nodes.length <= perScreen) return;
  if (perScreenSince && !isAtLeast(context.rules.version, perScreenSince)) return;
  // A component that may not even meet its own kind is refused for that.
  if (company && !company.some(({ type }) => type === definition.type)) return;
  const count = mostAtOnce(context.facts.screen.children, ({ type }) => type === definition.type);
  if (count <= perScreen) return;
  const last = nodes.at(-1);
  if (last) context.report(faults.tooManyOfType(definition, perScreen, count), last.node, ["type"]);
}

/** Uploads of both kinds together. */
function checkShared(found: Limited, context: ScreenContext): void {
  const sharing = [...found].filter(([{ place }]) => place.sharesPerScreen);
  const nodes = sharing.flatMap(([, each]) => each);
  const [first] = sharing;
  if (!first || nodes.length < 2) return;
  const { group, place } = first[0];
  const count = mostAtOnce(context.facts.screen.children, (node) => isSharing(node, group));
  if (count <= (place.perScreen ?? 0)) return;
  const last = context.facts.nodes.findLast(({ node }) => isSharing(node, group));
  if (last && sharing.length > 1) context.report(faults.tooManyUploads(), last.node, ["type"]);
}

function isSharing({ type }: FlowNode, group: Group): boolean {
  const definition = definitionOf(type);
  return definition?.group === group && definition.place.sharesPerScreen === true;
}

/** The most that can be shown together: of the branches of a node, only the fullest counts. */
function mostAtOnce(nodes: readonly FlowNode[], counts: (node: FlowNode) => boolean): number {
  let total = 0;
  for (const node of nodes) {
    if (counts(node)) total += 1;
    let fullest = 0;
    for (const slot in node.slots) fullest = Math.max(fullest, mostAtOnce(node.slots[slot] ?? [], counts));
    total += fullest;
  }
  return total;
}
