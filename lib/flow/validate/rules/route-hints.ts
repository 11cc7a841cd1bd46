import { isJsonArray } from "../../json";
import type { ScreenFacts } from "../facts/screen-facts";
import * as faults from "../faults/routing";
import type { WholeFlow } from "../whole-flow";
import { connectedWith, type Edges, reachedFrom } from "./connected";

/** Screens nobody comes to, screens nobody gets away from, ends that go on. */
export function hintAtRoutes(flow: WholeFlow): void {
  const { named, hasEndpoint, report } = flow;
  if (named.length === 0) return;
  const edges = allEdges(flow);
  if (!hasEndpoint) hintAtUnreachable(flow, edges);
  if (named.some(({ isTerminal }) => isTerminal)) hintAtDeadEnds(flow, edges);
  for (const screen of named) {
    const { isTerminal, routes } = screen;
    if (isTerminal && routes.navigates.length > routes.asides.length) {
      report(faults.endLeadsOn(), { screen }, ["terminal"]);
    }
  }
}

/** What the routing model and the actions say together, as far as the screens exist. */
function allEdges({ named, model, byId }: WholeFlow): Edges {
  const edges = new Map<string, readonly string[]>();
  for (const { id, routes } of named) {
    const listed = model && Object.hasOwn(model, id) ? model[id] : undefined;
    const named = isJsonArray(listed) ? listed.filter((target) => typeof target === "string") : [];
    const targets = new Set([...named, ...routes.navigates, ...routes.rows]);
    targets.delete(id);
    edges.set(
      id,
      [...targets].filter((target) => byId.has(target)),
    );
  }
  return edges;
}

/**
 * A Flow without an endpoint starts at its first entry screen; only from there others are reached. What is connected
 * with nothing is an error already.
 */
function hintAtUnreachable({ named, report }: WholeFlow, edges: Edges): void {
  const led = new Set([...edges.values()].flat());
  const start = named.find(({ id }) => !led.has(id)) ?? named[0];
  if (!start) return;
  const reached = reachedFrom([start.id], edges);
  const connected = connectedWith(start.id, edges);
  for (const screen of named) {
    const isPassedBy = connected.has(screen.id) && !reached.has(screen.id) && !led.has(screen.id);
    if (isPassedBy) report(faults.unreachable(), { screen }, ["id"]);
  }
}

function hintAtDeadEnds({ named, hasEndpoint, report }: WholeFlow, edges: Edges): void {
  const backwards = new Map<string, string[]>();
  for (const [from, targets] of edges) {
    for (const to of targets) backwards.set(to, [...(backwards.get(to) ?? []), from]);
  }
  const ends = named.filter((screen) => canEnd(screen, hasEndpoint)).map(({ id }) => id);
  const saved = reachedFrom(ends, backwards);
  const aside = screensAside(named, edges);
  for (const screen of named) {
    if (!saved.has(screen.id) && !aside.has(screen.id)) report(faults.deadEnd(), { screen }, ["id"]);
  }
}

/** Screens that only links lead to, such as terms: people read them and go back. */
function screensAside(screens: readonly ScreenFacts[], edges: Edges): ReadonlySet<string> {
  const aside = new Set(screens.flatMap(({ routes }) => routes.asides));
  for (const { id, routes } of screens) {
    for (const target of edges.get(id) ?? []) if (!routes.asides.includes(target)) aside.delete(target);
  }
  return aside;
}

/** A last screen, one whose endpoint may end the Flow, or one with a list that comes from data. */
function canEnd({ isTerminal, routes, groups }: ScreenFacts, hasEndpoint: boolean): boolean {
  if (isTerminal || (hasEndpoint && routes.hasExchange)) return true;
  return groups.lists.some(({ node, index }) => {
    const { list } = index ?? {};
    return list?.kind === "items" && typeof node.props[list.name] === "string";
  });
}
