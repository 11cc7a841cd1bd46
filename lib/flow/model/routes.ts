import { isJsonArray, isJsonObject, own } from "../json";
import type { FlowDocument, ScreenKey } from "./document";
import { edgesOf, screensById } from "./edges";

/** For every screen the screens it leads to: by its own actions and, with an endpoint, by the routing model. */
export type Routes = ReadonlyMap<ScreenKey, ReadonlySet<ScreenKey>>;

const known = new WeakMap<FlowDocument, Routes>();

export function routesOf(document: FlowDocument): Routes {
  const cached = known.get(document);
  if (cached) return cached;
  const routes = new Map(document.screens.map(({ key }) => [key, new Set<ScreenKey>()]));
  for (const { from, to } of edgesOf(document)) {
    if (to.kind === "screen") routes.get(from)?.add(to.screen);
  }
  for (const [from, to] of modelRoutes(document)) routes.get(from)?.add(to);
  known.set(document, routes);
  return routes;
}

type Route = readonly [from: ScreenKey, to: ScreenKey];

const knownOfModel = new WeakMap<FlowDocument, readonly Route[]>();

/** The routes the routing model lists between screens that exist, in its order. */
export function modelRoutes(document: FlowDocument): readonly Route[] {
  const cached = knownOfModel.get(document);
  if (cached) return cached;
  const routes = readModelRoutes(document);
  knownOfModel.set(document, routes);
  return routes;
}

function readModelRoutes(document: FlowDocument): readonly Route[] {
  const model = own(document.props, "routing_model");
  if (!isJsonObject(model)) return [];
  const screens = screensById(document);
  return Object.keys(model).flatMap((id) => {
    const from = screens.get(id);
    const targets = own(model, id);
    if (!from || !isJsonArray(targets)) return [];
    return targets.flatMap((target) => {
      const to = typeof target === "string" ? screens.get(target) : undefined;
      return to ? [[from.key, to.key] as const] : [];
    });
  });
}

const knownEntries = new WeakMap<FlowDocument, readonly ScreenKey[]>();

/** Screens that no route leads to; the first screen when every screen has one. */
export function entryScreens(document: FlowDocument): readonly ScreenKey[] {
  const cached = knownEntries.get(document);
  if (cached) return cached;
  const entries = screensWithoutWayIn(document);
  knownEntries.set(document, entries);
  return entries;
}

function screensWithoutWayIn(document: FlowDocument): readonly ScreenKey[] {
  const reached = new Set<ScreenKey>();
  for (const [from, targets] of routesOf(document)) {
    for (const to of targets) if (to !== from) reached.add(to);
  }
  const entries = document.screens.flatMap(({ key }) => (reached.has(key) ? [] : [key]));
  const first = document.screens[0];
  return entries.length > 0 || !first ? entries : [first.key];
}

/** The screens that can be reached from some, themselves included. `closed` is never entered. */
export function reachableFrom(
  routes: Routes,
  starts: readonly ScreenKey[],
  closed?: ScreenKey,
): ReadonlySet<ScreenKey> {
  const seen = new Set(starts.filter((key) => key !== closed));
  // A Set hands out what is added while it is read.
  for (const key of seen) {
    for (const next of routes.get(key) ?? []) if (next !== closed) seen.add(next);
  }
  return seen;
}

/** The screens from which another one can be reached, itself included. */
export function screensBefore(document: FlowDocument, key: ScreenKey): ReadonlySet<ScreenKey> {
  return reachableFrom(reversed(routesOf(document)), [key]);
}

/** For every screen the screens that lead to it. */
export function reversed(routes: Routes): Routes {
  const back = new Map([...routes.keys()].map((key) => [key, new Set<ScreenKey>()]));
  for (const [from, targets] of routes) for (const to of targets) back.get(to)?.add(from);
  return back;
}

/** The screens from which a person can have come to another one. */
export function screensLeadingTo(document: FlowDocument, key: ScreenKey): readonly ScreenKey[] {
  return [...routesOf(document)].flatMap(([from, targets]) =>
    from !== key && targets.has(key) ? [from] : [],
  );
}

export type Visit = "always" | "sometimes" | "never";

/** Whether a person has been on another screen before arriving at `target`. */
export function visitsBefore(document: FlowDocument, target: ScreenKey): (screen: ScreenKey) => Visit {
  const routes = routesOf(document);
  const entries = entryScreens(document);
  const before = screensBefore(document, target);
  const reached = reachableFrom(routes, entries);
  return (screen) => {
    if (screen === target || !before.has(screen)) return "never";
    if (!reached.has(screen)) return "sometimes";
    return reachableFrom(routes, entries, screen).has(target) ? "sometimes" : "always";
  };
}
