import type { ScreenFacts } from "../facts/screen-facts";
import { notConnected, type RouteSource } from "../faults/routing";
import type { WholeFlow } from "../whole-flow";

/** Where screens lead, by id. */
export type Edges = ReadonlyMap<string, readonly string[]>;

/** Every screen hangs together with the first one, whatever the direction. */
export function checkConnected({ named, byId, report }: WholeFlow, edges: Edges, source: RouteSource): void {
  const [first] = named;
  if (!first || byId.size < 2) return;
  const neighbours = bothWays(edges);
  const reached = reachedFrom([first.id], neighbours);
  for (const screen of named) {
    const isAlone = screen === first && source === "actions" && !neighbours.has(first.id);
    if (isAlone || !reached.has(screen.id)) report(notConnected(screen.id, source), { screen }, ["id"]);
  }
}

/** The screens that hang together with one, whatever the direction; for them no error about connections is said. */
export function connectedWith(id: string, edges: Edges): ReadonlySet<string> {
  return reachedFrom([id], bothWays(edges));
}

function bothWays(edges: Edges): Edges {
  const all = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    const known = all.get(from);
    if (known) known.push(to);
    else all.set(from, [to]);
  };
  for (const [from, targets] of edges) {
    for (const to of targets) {
      add(from, to);
      add(to, from);
    }
  }
  return all;
}

/** Everything that can be reached, the start included. */
export function reachedFrom(start: readonly string[], edges: Edges): ReadonlySet<string> {
  const reached = new Set(start);
  const open = [...start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const next of edges.get(id) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
}

/** Whether one of the screens is not led to from another. */
export function hasEntry(screens: readonly ScreenFacts[], edges: Edges): boolean {
  const led = new Set<string>();
  for (const [from, targets] of edges) for (const to of targets) if (to !== from) led.add(to);
  return screens.some(({ id }) => !led.has(id));
}
