import type { Trigger } from "../catalogue/definition";
import { definitionOf } from "../catalogue/index";
import { isJsonArray, isJsonObject, own } from "../json";
import { type ActionPlace, actionListOf } from "../model/actions-of";
import {
  type FlowDocument,
  type FlowNode,
  type FlowScreen,
  isTerminal,
  type NodeId,
  type ScreenKey,
  screenId,
} from "../model/document";
import { screensById } from "../model/edges";
import { routesOf } from "../model/routes";
import { findNode, nodesOf, screenWithKey } from "../model/walk";
import { actionsAllowed } from "./tree/actions-allowed";
import { isMenu } from "./tree/kinds";

/** A route to be drawn: from a node (or the entry `item` of its list) to a screen. */
export type Connection = Partial<ActionPlace> & { readonly node: NodeId; readonly to: ScreenKey };

/** Why a route cannot be drawn. Source: spec/flow-json.md, chapters 4 and 9. */
export type RouteRefusal =
  | { readonly code: "gone" }
  /** The component cannot lead to a screen. */
  | { readonly code: "not-here"; readonly type: string }
  | { readonly code: "same-screen" }
  /** The button of a last screen finishes the Flow. */
  | { readonly code: "last-screen" }
  /** The target has no id of its own that a route could name. */
  | { readonly code: "no-id" }
  /** With a routing model, a route may go one way only; going back is always possible. */
  | { readonly code: "way-back" }
  /** No screen would be left to start on. */
  | { readonly code: "no-start" }
  | { readonly code: "too-many-routes"; readonly max: number };

export type RouteVerdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: RouteRefusal };

/** Screens that one screen may lead to at most. */
const routesMax = 10;

export function connectVerdict(document: FlowDocument, connection: Connection): RouteVerdict {
  const reason = refusalOf(document, connection);
  return reason ? { allowed: false, reason } : { allowed: true };
}

function refusalOf(document: FlowDocument, connection: Connection): RouteRefusal | undefined {
  const found = findNode(document, connection.node);
  const to = screenWithKey(document, connection.to);
  if (!found || !to) return { code: "gone" };
  const { node, screen } = found;
  const trigger = connection.trigger ?? "on-click-action";
  if (!canNavigate(node, trigger, connection.item)) return { code: "not-here", type: node.type };
  if (screen.key === to.key) return { code: "same-screen" };
  if (isTerminal(screen) && definitionOf(node.type)?.place.neededOnTerminal) return { code: "last-screen" };
  if (screenId(to) === "" || screensById(document).get(screenId(to)) !== to) return { code: "no-id" };
  return refusalOfRoute(document, screen, to);
}

function canNavigate(node: FlowNode, trigger: Trigger, item: number | undefined): boolean {
  if (!actionsAllowed(node, { trigger, ...(item === undefined ? {} : { item }) }).includes("navigate")) {
    return false;
  }
  if (item === undefined) return true;
  const list = actionListOf(node);
  const entries = list === undefined ? undefined : own(node.props, list);
  return isJsonArray(entries) && isJsonObject(entries[item]);
}

function refusalOfRoute(document: FlowDocument, from: FlowScreen, to: FlowScreen): RouteRefusal | undefined {
  const routes = routesOf(document);
  const present = routes.get(from.key) ?? new Set();
  if (present.has(to.key)) return undefined;
  const hasModel = isJsonObject(own(document.props, "routing_model"));
  if (hasModel && routes.get(to.key)?.has(from.key)) return { code: "way-back" };
  if (present.size >= routesMax) return { code: "too-many-routes", max: routesMax };
  return leavesStart(document, to) ? undefined : { code: "no-start" };
}

/**
 * Whether some screen stays without a route to it. Flows with a menu list need none as long as they have no routing
 * model. Source: spec/flow-json.md, chapter 4.
 */
function leavesStart(document: FlowDocument, to: FlowScreen): boolean {
  const hasModel = isJsonObject(own(document.props, "routing_model"));
  if (!hasModel && document.screens.some((screen) => nodesOf(screen).some(isMenu))) return true;
  const reached = new Set<ScreenKey>();
  for (const [key, targets] of routesOf(document)) {
    for (const target of targets) if (target !== key) reached.add(target);
  }
  const starts = document.screens.filter(({ key }) => !reached.has(key));
  return starts.length === 0 || starts.some((screen) => screen !== to);
}
