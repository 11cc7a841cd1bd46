import { isJsonArray, isJsonObject, type Json, type JsonObject, own, withKey } from "../json";
import { type FlowDocument, type FlowScreen, screenId } from "../model/document";
import { edgesOf } from "../model/edges";
import { withFlowProp } from "./tree/change";

/**
 * The routing model a document needs: every screen with the screens its actions go to, and what the present model
 * lists besides (routes only the endpoint takes), as far as those screens exist. Source: spec/flow-json.md, 4.
 */
export function routingModelOf(document: FlowDocument): JsonObject {
  const ids = new Set(document.screens.map(screenId).filter((id) => id !== ""));
  const present = own(document.props, "routing_model");
  const pairs = navigatePairs(document);
  let model: JsonObject = {};
  for (const id of ids) {
    const listed = isJsonObject(present) ? own(present, id) : undefined;
    const kept = isJsonArray(listed) ? listed.filter((to) => typeof to === "string" && ids.has(to)) : [];
    const targets = [...kept, ...(pairs.get(id) ?? [])].filter((to) => to !== id);
    model = withKey(model, id, [...new Set(targets)]);
  }
  return model;
}

/**
 * The routing model brought in line with an edit: routes that are new are listed, routes that are gone are not,
 * unless the endpoint may still take them. What the edit did not touch stays as it was written. Nothing happens in
 * a Flow without a model.
 */
export function withRouting(before: FlowDocument, after: FlowDocument): FlowDocument {
  const present = own(after.props, "routing_model");
  if (!isJsonObject(present) || before === after) return after;
  const [old, now] = [navigatePairs(before), navigatePairs(after)];
  let model = present;
  for (const [from, targets] of now) {
    for (const to of targets) if (from !== to && !old.get(from)?.has(to)) model = withRoute(model, from, to);
  }
  for (const [from, targets] of old) {
    if (asksEndpoint(after, from)) continue;
    for (const to of targets) if (!now.get(from)?.has(to)) model = withoutRoute(model, from, to);
  }
  return withFlowProp(after, "routing_model", model);
}

/** The model with one more route, both screens listed. */
export function withRoute(model: JsonObject, from: string, to: string): JsonObject {
  const targets = own(model, from);
  const listed: readonly Json[] = isJsonArray(targets) ? targets : [];
  const next = listed.includes(to) ? model : withKey(model, from, [...listed, to]);
  return own(next, to) === undefined ? withKey(next, to, []) : next;
}

export function withoutRoute(model: JsonObject, from: string, to: string): JsonObject {
  const targets = own(model, from);
  if (!isJsonArray(targets) || !targets.includes(to)) return model;
  return withKey(
    model,
    from,
    targets.filter((target) => target !== to),
  );
}

/** The model without a screen, as key and as target. */
export function withoutScreen(model: JsonObject, id: string): JsonObject {
  let next = withKey(model, id, undefined);
  for (const from of Object.keys(next)) next = withoutRoute(next, from, id);
  return next;
}

type Pairs = ReadonlyMap<string, ReadonlySet<string>>;

function navigatePairs(document: FlowDocument): Pairs {
  const ids = new Map(document.screens.map((screen) => [screen.key, screenId(screen)]));
  const pairs = new Map<string, Set<string>>();
  for (const { from, to } of edgesOf(document)) {
    const id = ids.get(from);
    if (to.kind !== "screen" || id === undefined || id === "") continue;
    const targets = pairs.get(id) ?? new Set();
    pairs.set(id, targets.add(to.id));
  }
  return pairs;
}

function asksEndpoint(document: FlowDocument, id: string): boolean {
  const asking = new Set(edgesOf(document).flatMap(({ from, to }) => (to.kind === "endpoint" ? [from] : [])));
  return document.screens.some((screen: FlowScreen) => screenId(screen) === id && asking.has(screen.key));
}
