import type { FlowDocument, FlowNode, NodeId, ScreenKey } from "../model/document";
import type { Location } from "../model/location";
import { findNode, screenWithKey } from "../model/walk";
import { dropVerdict } from "./drop-verdict";
import { joinAnswers } from "./join-answers";
import { relocate } from "./relocate";
import { withRouting } from "./routing-model";
import { flat } from "./tree/flat";
import { putValuesIn, takeValuesOut } from "./tree/form-values";
import { isForm, isLast } from "./tree/kinds";
import { openPlace } from "./tree/place";
import { putAt } from "./tree/put";
import { type Removed, takeOut } from "./tree/remove";

/**
 * Moves nodes to a place, in reading order; `to.index` counts the nodes as they stand now. Between screens references
 * are mended both ways and names made unique; into and out of a Form first values and messages go along; what
 * comes to stand before the end is sent there. Refused where `dropVerdict` says so.
 */
export function moveNodes(
  document: FlowDocument,
  details: { readonly nodes: readonly NodeId[]; readonly to: Location },
): FlowDocument {
  const nodes = takeOut(document, details.nodes).removed.map(({ node }) => node);
  if (nodes.length === 0 || !dropVerdict(document, nodes, details.to).allowed) return document;
  const ids = nodes.map(({ id }) => id);
  const to = { ...details.to, index: indexWithout(document, details.to, ids) };
  if (isThere(document, to, nodes)) return document;
  const all = flat(nodes).map(({ id }) => id);
  const form = formAround(document, to);
  const leaving = all.filter((id) => formOf(document, id) !== form);
  const out = takeOut(takeValuesOut(document, leaving), ids);
  const put = settle(out.document, to, out.removed);
  const settled = form === undefined ? put : putValuesIn(put, leaving);
  return joinAnswers(document, withRouting(document, settled));
}

/** Where the place is once the nodes are taken out of it. */
function indexWithout(document: FlowDocument, to: Location, ids: readonly NodeId[]): number {
  const before = openPlace(document, to)?.nodes.slice(0, to.index) ?? [];
  return to.index - before.filter(({ id }) => ids.includes(id)).length;
}

/** Whether the nodes stand there already, in this order. */
function isThere(document: FlowDocument, to: Location, nodes: readonly FlowNode[]): boolean {
  const present = openPlace(document, to)?.nodes ?? [];
  if (!nodes.every((node) => present.includes(node))) return false;
  const ids = nodes.map(({ id }) => id);
  const after = openPlace(putAt(takeOut(document, ids).document, to, nodes), to)?.nodes ?? [];
  return after.every((node, index) => node.id === present[index]?.id);
}

/** Puts down what was taken from each screen, one screen after the other. */
function settle(document: FlowDocument, to: Location, removed: readonly Removed[]): FlowDocument {
  const [first] = removed;
  if (!first) return document;
  const group = removed.filter(({ screen }) => screen === first.screen).map(({ node }) => node);
  const moved = relocated(document, group, { from: first.screen, to: to.screen });
  const put = putAt(moved.document, to, moved.nodes);
  const rest = removed.filter(({ screen }) => screen !== first.screen);
  const later = group.filter((each) => !isLast(each)).length;
  return settle(put, { ...to, index: to.index + later }, rest);
}

function relocated(
  document: FlowDocument,
  nodes: readonly FlowNode[],
  route: { readonly from: ScreenKey; readonly to: ScreenKey },
): { readonly document: FlowDocument; readonly nodes: readonly FlowNode[] } {
  const from = screenWithKey(document, route.from);
  const to = screenWithKey(document, route.to);
  return !from || !to || from === to ? { document, nodes } : relocate(document, { nodes, from, to });
}

function formOf(document: FlowDocument, id: NodeId): NodeId | undefined {
  return findNode(document, id)?.ancestors.find(isForm)?.id;
}

function formAround(document: FlowDocument, to: Location): NodeId | undefined {
  return openPlace(document, to)?.around.find(isForm)?.id;
}
