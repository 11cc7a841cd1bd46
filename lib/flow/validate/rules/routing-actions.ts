import * as faults from "../faults/routing";
import type { WholeFlow } from "../whole-flow";
import { checkConnected, type Edges, hasEntry } from "./connected";

const routesMax = 10;

/** Without a routing model the navigate actions are the routes. Source: spec/flow-json.md, chapter 4. */
export function checkRoutingByActions(flow: WholeFlow): void {
  const { model, hasEndpoint, named, rules, byId, report } = flow;
  if (model || hasEndpoint || byId.size < 2) return;
  const lists = named.filter(holdsList);
  const edges = new Map<string, readonly string[]>();
  for (const { id, routes } of named) edges.set(id, routes.navigates);
  // A list of screens may lead anywhere.
  for (const { id } of lists) edges.set(id, [...byId.keys()]);
  checkConnected(flow, withoutEmpty(edges), "actions");
  for (const screen of named) {
    if (screen.routes.navigates.length > routesMax) {
      report(faults.tooManyRoutes(screen.id, routesMax), { screen }, ["id"]);
    }
  }
  if (lists.length > 0 || !rules.checksRoutes) return;
  if (!hasEntry(named, edges)) report(faults.noEntry("actions"), undefined, ["screens"]);
}

function holdsList({ groups }: WholeFlow["screens"][number]): boolean {
  return groups.limited.some(({ definition }) => definition?.place.refusedOnTerminal);
}

function withoutEmpty(edges: Edges): Edges {
  return new Map([...edges].filter(([, targets]) => targets.length > 0));
}
