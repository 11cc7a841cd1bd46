import * as faults from "../faults/routing";
import type { WholeFlow } from "../whole-flow";
import { checkConnected, type Edges } from "./connected";

const routesMax = 10;

/** Without a routing model the navigate actions are the routes. Source: spec/flow-json.md, chapter 4. */
export function checkRoutingByActions(flow: WholeFlow): void {
  const { model, hasEndpoint, screens, rules, byId, report } = flow;
  if (model || hasEndpoint || byId.size < 2) return;
  const lists = screens.filter(holdsList);
  const edges = new Map<string, readonly string[]>();
  for (const { id, routes } of screens) edges.set(id, routes.navigates);
  // A list of screens may lead anywhere.
  for (const { id } of lists) edges.set(id, [...byId.keys()]);
  checkConnected(flow, withoutEmpty(edges), true);
  for (const screen of screens) {
    if (screen.routes.navigates.length > routesMax) {
      report(faults.tooManyRoutes(screen.id, routesMax), { screen }, ["id"]);
    }
  }
  if (lists.length > 0 || !rules.checksRoutes) return;
  const targets = new Set(screens.flatMap(({ routes }) => routes.navigates));
  if (screens.every(({ id }) => targets.has(id))) report(faults.noEntry(true), undefined, ["screens"]);
}

function holdsList({ groups }: WholeFlow["screens"][number]): boolean {
  return groups.limited.some(({ definition }) => definition?.place.refusedOnTerminal);
}

function withoutEmpty(edges: Edges): Edges {
  return new Map([...edges].filter(([, targets]) => targets.length > 0));
}
