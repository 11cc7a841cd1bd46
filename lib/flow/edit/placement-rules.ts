import { catalogue, definitionOf } from "../catalogue/index";
import type { FlowNode, FlowScreen } from "../model/document";
import { findNode, findOnScreen, nodesOf, visitNodes } from "../model/walk";
import { isAtLeast } from "../version";
import type { Placement, Refusal } from "./placement";
import { flat } from "./tree/flat";
import { isBranching, isForm } from "./tree/kinds";

/** Components that a screen holds at most, Forms not counted. Source: spec/flow-json.md, chapter 12. */
const perScreenMax = 100;

/** Levels of the same component, and of conditions around what is drawn last. */
export function nestingRefusal({ moving, around, screenBefore }: Placement): Refusal | undefined {
  for (const root of moving) {
    const was = findOnScreen(screenBefore, root.id)?.ancestors;
    for (const { type } of flat([root])) {
      const place = definitionOf(type)?.place;
      const isSame = (node: FlowNode): boolean => node.type === type;
      if (place?.nestingMax !== undefined) {
        const levels = around.filter(isSame).length + levelsIn([root], isSame);
        const isDeeper = !was || around.filter(isSame).length > was.filter(isSame).length;
        if (levels > place.nestingMax && isDeeper) return { code: "too-deep", type, max: place.nestingMax };
      }
      if (place?.last) {
        const levels = around.filter(isBranching).length + levelsAbove([root], type);
        const isDeeper = !was || around.filter(isBranching).length > was.filter(isBranching).length;
        if (levels > 1 && isDeeper) return { code: "too-deep", type, max: 1 };
      }
    }
  }
  return undefined;
}

/** Inputs that would stand outside the Form of their screen and do not already. */
export function formRefusal({ screenBefore, screenAfter }: Placement): Refusal | undefined {
  const before = new Set(outsideForm(screenBefore).map(({ id }) => id));
  const outside = outsideForm(screenAfter).find(({ id }) => !before.has(id));
  return outside && { code: "outside-form", type: outside.type };
}

/** Components that stand alone or with few others. */
export function companyRefusal({ screenBefore, screenAfter, version }: Placement): Refusal | undefined {
  const before = new Set(crowdedOn(screenBefore, version).map(({ id }) => id));
  const crowded = crowdedOn(screenAfter, version).find(({ id }) => !before.has(id));
  if (!crowded) return undefined;
  const company = (definitionOf(crowded.type)?.place.company ?? []).map(({ type }) => type);
  return { code: "alone", type: crowded.type, company };
}

/** Counts per screen and per Flow; more than before only where there is room. */
export function countRefusal(placement: Placement): Refusal | undefined {
  const { document, screenBefore, screenAfter, moving, version } = placement;
  for (const type of new Set(flat(moving).map((node) => node.type))) {
    const definition = definitionOf(type);
    if (!definition) continue;
    const { perScreen, perScreenSince, perFlow, sharesPerScreen } = definition.place;
    const types = sharesPerScreen ? sharing(definition.group) : [type];
    if (perScreen !== undefined && isAtLeast(version, perScreenSince ?? "0.0")) {
      const count = largest(screenAfter.children, types);
      if (count > perScreen && count > largest(screenBefore.children, types)) {
        return { code: "too-many", type, types, max: perScreen, per: "screen" };
      }
    }
    if (perFlow !== undefined) {
      const before = total(document.screens.flatMap(nodesOf), type);
      const arriving = total(
        flat(moving).filter(({ id }) => !findNode(document, id)),
        type,
      );
      if (arriving > 0 && before + arriving > perFlow) {
        return { code: "too-many", type, types: [type], max: perFlow, per: "flow" };
      }
    }
  }
  const size = sizeOf(screenAfter);
  return size > perScreenMax && size > sizeOf(screenBefore)
    ? { code: "screen-full", max: perScreenMax }
    : undefined;
}

function levelsIn(nodes: readonly FlowNode[], counts: (node: FlowNode) => boolean): number {
  let deepest = 0;
  for (const node of nodes) {
    const inner = levelsIn(Object.values(node.slots).flat(), counts);
    deepest = Math.max(deepest, inner + (counts(node) ? 1 : 0));
  }
  return deepest;
}

/** Most conditions that stand around a component of a type inside the nodes. */
function levelsAbove(nodes: readonly FlowNode[], type: string): number {
  let most = 0;
  for (const node of nodes) {
    const inner = Object.values(node.slots).flat();
    if (!flat(inner).some((each) => each.type === type)) continue;
    most = Math.max(most, levelsAbove(inner, type) + (isBranching(node) ? 1 : 0));
  }
  return most;
}

function outsideForm(screen: FlowScreen): readonly FlowNode[] {
  if (!nodesOf(screen).some(isForm)) return [];
  const outside: FlowNode[] = [];
  visitNodes(screen, ({ node, ancestors }) => {
    if (definitionOf(node.type)?.place.insideForm && !ancestors.some(isForm)) outside.push(node);
  });
  return outside;
}

/** Nodes that share their screen with something they may not share it with. */
function crowdedOn(screen: FlowScreen, version: string): readonly FlowNode[] {
  const crowded: FlowNode[] = [];
  visitNodes(screen, ({ node, ancestors }) => {
    const company = definitionOf(node.type)?.place.company;
    if (!company) return;
    const others = nodesOf(screen).filter((other) => other !== node && !ancestors.includes(other));
    const allowed = company.filter(({ since }) => since === undefined || isAtLeast(version, since));
    if (others.some(({ type }) => !allowed.some((each) => each.type === type))) crowded.push(node);
  });
  return crowded;
}

function sharing(group: string): readonly string[] {
  return catalogue.flatMap((each) => (each.group === group && each.place.sharesPerScreen ? [each.type] : []));
}

/** How many of these may be shown at once: of branches the fullest counts. */
function largest(nodes: readonly FlowNode[], types: readonly string[]): number {
  return nodes.reduce((sum, node) => {
    const slots = Object.values(node.slots).map((inner) => largest(inner, types));
    return sum + (types.includes(node.type) ? 1 : 0) + Math.max(0, ...slots);
  }, 0);
}

function total(nodes: readonly FlowNode[], type: string): number {
  return nodes.filter((node) => node.type === type).length;
}

function sizeOf(screen: FlowScreen): number {
  return nodesOf(screen).filter((node) => !isForm(node)).length;
}
