import { isJsonArray, isJsonObject, own } from "@/lib/flow/json";
import { type FlowDocument, isTerminal, type ScreenKey, screenId } from "@/lib/flow/model/document";
import { edgesOf, screensById } from "@/lib/flow/model/edges";

/** What is marked on the map about one screen. */
export type ScreenMarks = {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isUnreachable: boolean;
  readonly isDeadEnd: boolean;
};

/** Routes between screens: drawn by actions, or allowed to the endpoint by the routing model. */
export type Route = { readonly from: ScreenKey; readonly to: ScreenKey; readonly isByEndpoint: boolean };

export function routesOf(document: FlowDocument): readonly Route[] {
  const screens = screensById(document);
  const routes: Route[] = [];
  const drawn = new Set<string>();
  for (const edge of edgesOf(document)) {
    if (edge.to.kind !== "screen") continue;
    routes.push({ from: edge.from, to: edge.to.screen, isByEndpoint: false });
    drawn.add(`${edge.from} ${edge.to.screen}`);
  }
  const model = own(document.props, "routing_model");
  if (!isJsonObject(model)) return routes;
  for (const screen of document.screens) {
    const targets = own(model, screenId(screen));
    if (!isJsonArray(targets)) continue;
    for (const target of targets) {
      const to = typeof target === "string" ? screens.get(target) : undefined;
      if (!to || drawn.has(`${screen.key} ${to.key}`)) continue;
      routes.push({ from: screen.key, to: to.key, isByEndpoint: true });
    }
  }
  return routes;
}

export function marksOf(document: FlowDocument): ReadonlyMap<ScreenKey, ScreenMarks> {
  const routes = routesOf(document);
  const targets = new Set(routes.map((route) => route.to));
  const first = document.screens.find((screen) => !targets.has(screen.key)) ?? document.screens[0];
  const reached = reachableFrom(first?.key, routes);
  const leaving = new Set(
    edgesOf(document)
      .filter(({ to }) => to.kind !== "missing")
      .map(({ from }) => from),
  );
  for (const route of routes) leaving.add(route.from);
  return new Map(
    document.screens.map((screen) => [
      screen.key,
      {
        isFirst: screen.key === first?.key,
        isLast: isTerminal(screen),
        isUnreachable: !reached.has(screen.key),
        isDeadEnd: !isTerminal(screen) && !leaving.has(screen.key),
      },
    ]),
  );
}

function reachableFrom(start: ScreenKey | undefined, routes: readonly Route[]): ReadonlySet<ScreenKey> {
  const reached = new Set<ScreenKey>();
  const waiting = start === undefined ? [] : [start];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (reached.has(key)) continue;
    reached.add(key);
    for (const route of routes) if (route.from === key) waiting.push(route.to);
  }
  return reached;
}
