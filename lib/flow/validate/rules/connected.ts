import { notConnected } from "../faults/routing";
import type { WholeFlow } from "../whole-flow";

/** Where screens lead, by id. */
export type Edges = ReadonlyMap<string, readonly string[]>;

/** Every screen hangs together with the first one, whatever the direction. */
export function checkConnected(
  { screens, byId, report }: WholeFlow,
  edges: Edges,
  isByActions: boolean,
): void {
  const [first] = screens;
  if (!first || byId.size < 2) return;
  const neighbours = bothWays(edges);
  const reached = reachedFrom([first.id], neighbours);
  for (const screen of screens) {
    const isAlone = screen === first && isByActions && !neighbours.has(first.id);
    if (isAlone || !reached.has(screen.id)) report(notConnected(screen.id, isByActions), { screen }, ["id"]);
  }
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
