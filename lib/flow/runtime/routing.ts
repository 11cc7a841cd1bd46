import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "../json";
import { type FlowDocument, type FlowScreen, screenId } from "../model/document";
import { nodesOf, screenWithId } from "../model/walk";

/** Screen ids by the screen they are reached from. */
export type Routes = ReadonlyMap<string, ReadonlySet<string>>;

/** The routing model as written, or else what the navigate actions say. Source: spec/flow-json.md, chapter 4. */
export function routesOf(flow: FlowDocument): Routes {
  return writtenRoutes(flow) ?? new Map(flow.screens.map((screen) => [screenId(screen), targetsOf(screen)]));
}

function writtenRoutes(flow: FlowDocument): Routes | null {
  const model = own(flow.props, "routing_model");
  if (!isJsonObject(model)) return null;
  return new Map(
    Object.entries(model).map(([id, targets]) => {
      const ids = isJsonArray(targets) ? targets.filter((target) => typeof target === "string") : [];
      return [id, new Set(ids)];
    }),
  );
}

/** Ids of the screens that the navigate actions of a screen lead to. */
function targetsOf(screen: FlowScreen): ReadonlySet<string> {
  const known = targetsByScreen.get(screen);
  if (known) return known;
  const targets = new Set<string>();
  for (const node of nodesOf(screen)) collectTargets(node.props, targets);
  targetsByScreen.set(screen, targets);
  return targets;
}

const targetsByScreen = new WeakMap<FlowScreen, ReadonlySet<string>>();

function collectTargets(value: Json, targets: Set<string>): void {
  if (isJsonArray(value)) for (const item of value) collectTargets(item, targets);
  if (!isJsonObject(value)) return;
  for (const [key, item] of Object.entries(value)) {
    const target = key.startsWith("on-") && isJsonObject(item) ? targetOf(item) : null;
    if (target !== null) targets.add(target);
    collectTargets(item, targets);
  }
}

/** The id of the screen a navigate action leads to; a wrong kind of `next` leads nowhere, as on phones. */
export function targetOf(action: JsonObject): string | null {
  const next = own(action, "next");
  if (action.name !== "navigate" || !isJsonObject(next) || own(next, "type") !== "screen") return null;
  const name = own(next, "name");
  return typeof name === "string" ? name : null;
}

/** Screens that nothing leads to, in document order. */
export function entryScreens(flow: FlowDocument): readonly FlowScreen[] {
  const routes = routesOf(flow);
  return flow.screens.filter((screen) => screenId(screen) !== "" && !hasInbound(routes, screenId(screen)));
}

/** Where a run starts unless told otherwise. */
export function entryScreen(flow: FlowDocument): FlowScreen | undefined {
  return entryScreens(flow)[0] ?? flow.screens.find((screen) => screenId(screen) !== "");
}

function hasInbound(routes: Routes, id: string): boolean {
  for (const [from, targets] of routes) if (from !== id && targets.has(id)) return true;
  return false;
}

/** Ids of the existing screens that a screen leads to. */
export function nextScreens(flow: FlowDocument, id: string): readonly string[] {
  return [...(routesOf(flow).get(id) ?? [])].filter((target) => screenWithId(flow, target) !== undefined);
}

/**
 * Whether phones let one screen follow another: the same one, or an edge in either direction; as the first screen
 * (`from` null) one that nothing leads to. Without a written routing model everything may follow.
 */
export function mayFollow(flow: FlowDocument, from: string | null, to: string): boolean {
  const routes = writtenRoutes(flow);
  if (routes === null || from === to) return true;
  if (from === null) return !hasInbound(routes, to);
  return (routes.get(from)?.has(to) ?? false) || (routes.get(to)?.has(from) ?? false);
}
