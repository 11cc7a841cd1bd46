import { isJsonArray, isJsonObject, type Json, type JsonObject, own, withKey } from "../json";
import { type ActionPlace, actionListOf, actionPath } from "../model/actions-of";
import { type FlowDocument, type FlowNode, type FlowScreen, hasEndpoint, screenId } from "../model/document";
import { findNode, screenWithKey } from "../model/walk";
import { setIn, valueAt } from "../text/set-in";
import { type Connection, connectVerdict } from "./connect-verdict";
import { fittedPayload } from "./fit-payload";
import { joinAnswers } from "./join-answers";
import { withRoute, withRouting } from "./routing-model";
import { changeNode, withFlowProp, withProps } from "./tree/change";
import { leadTap } from "./tree/lead-tap";

/**
 * Draws a route, or leads the one there is to another screen: the node's action goes to the screen, with the payload
 * its fields ask for (what fits of the old one is kept), the routing model knows the route, and answers that now come
 * before the end are sent there. A node that asks the endpoint keeps asking it; the routing model then allows the
 * screen as an answer, and the rule that answers leads there. Refused where `connectVerdict` says so.
 */
export function connectScreens(document: FlowDocument, connection: Connection): FlowDocument {
  const found = findNode(document, connection.node);
  const to = screenWithKey(document, connection.to);
  if (!found || !to || !connectVerdict(document, connection).allowed) return document;
  const place: ActionPlace = { ...connection, trigger: connection.trigger ?? "on-click-action" };
  const action = valueAt(found.node.props, actionPath(found.node, place));
  const isAsking = isJsonObject(action) && action.name === "data_exchange" && hasEndpoint(document);
  if (isAsking) return leadTap(allowAnswer(document, found.screen, to), { from: found.screen, to, action });
  const payload = isJsonObject(action) && action.name === "navigate" ? own(action, "payload") : undefined;
  const sent = fittedPayload(document, { from: found.screen, to, payload });
  const next = navigateTo(isJsonObject(action) ? action : undefined, screenId(to), sent);
  const connected = changeNode(document, found.node.id, (node) => withAction(node, place, next));
  return joinAnswers(document, withRouting(document, connected));
}

/** A navigate action; unknown keys and the order of an existing one stay. */
export function navigateTo(before: JsonObject | undefined, id: string, payload: JsonObject): JsonObject {
  if (before?.name !== "navigate") {
    return { name: "navigate", next: { type: "screen", name: id }, payload };
  }
  const next = own(before, "next");
  const target = isJsonObject(next) ? withKey(withKey(next, "type", "screen"), "name", id) : undefined;
  const named = withKey(before, "next", target ?? { type: "screen", name: id });
  const hadPayload = own(before, "payload") !== undefined || Object.keys(payload).length > 0;
  return hadPayload ? withKey(named, "payload", payload) : named;
}

/**
 * The node with an action written. A list carries its actions either on itself or on every entry: writing one kind
 * moves the other out of the way.
 */
export function withAction(node: FlowNode, place: ActionPlace, action: JsonObject): FlowNode {
  const path = actionPath(node, place);
  const cleared = withProps(node, withoutRivals(node, place));
  return withProps(cleared, setIn(cleared.props, path, action));
}

function withoutRivals(node: FlowNode, { trigger, item }: ActionPlace): JsonObject {
  const list = actionListOf(node);
  const entries = list === undefined ? undefined : own(node.props, list);
  if (list === undefined || !isJsonArray(entries)) return node.props;
  if (item === undefined) {
    const bare = entries.map((entry) => withEntryAction(entry, trigger, undefined));
    return bare.every((entry, index) => entry === entries[index])
      ? node.props
      : withKey(node.props, list, bare);
  }
  const common = own(node.props, trigger);
  if (common === undefined) return node.props;
  const spread = entries.map((entry) => withEntryAction(entry, trigger, common));
  return withKey(withKey(node.props, trigger, undefined), list, spread);
}

function withEntryAction(entry: Json, trigger: string, action: Json | undefined): Json {
  if (!isJsonObject(entry)) return entry;
  if (action === undefined && !Object.hasOwn(entry, trigger)) return entry;
  return withKey(entry, trigger, action);
}

function allowAnswer(document: FlowDocument, from: FlowScreen, to: FlowScreen): FlowDocument {
  const model = own(document.props, "routing_model");
  const present = isJsonObject(model) ? model : {};
  return withFlowProp(document, "routing_model", withRoute(present, screenId(from), screenId(to)));
}
