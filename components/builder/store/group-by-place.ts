import type { NodeId, ScreenKey } from "@/lib/flow/model/document";
import type { Issue } from "@/lib/flow/validate/issue";

export type GroupedIssues = {
  readonly issues: readonly Issue[];
  readonly byNode: ReadonlyMap<NodeId, readonly Issue[]>;
  readonly byScreen: ReadonlyMap<ScreenKey, readonly Issue[]>;
};

export const noIssues: GroupedIssues = { issues: [], byNode: new Map(), byScreen: new Map() };

/**
 * Issues by node and by screen. Where a place has the same issues as before it keeps the same list, so that only
 * the places concerned are drawn anew.
 */
export function groupByPlace(issues: readonly Issue[], before: GroupedIssues): GroupedIssues {
  const byNode = new Map<NodeId, Issue[]>();
  const byScreen = new Map<ScreenKey, Issue[]>();
  for (const issue of issues) {
    const { node, screen } = issue.target;
    if (node !== undefined) add(byNode, node, issue);
    if (screen !== undefined) add(byScreen, screen, issue);
  }
  return {
    issues: isSame(issues, before.issues) ? before.issues : issues,
    byNode: keep(byNode, before.byNode),
    byScreen: keep(byScreen, before.byScreen),
  };
}

function add<Key>(groups: Map<Key, Issue[]>, key: Key, issue: Issue): void {
  const group = groups.get(key);
  if (group) group.push(issue);
  else groups.set(key, [issue]);
}

function keep<Key>(
  groups: ReadonlyMap<Key, readonly Issue[]>,
  before: ReadonlyMap<Key, readonly Issue[]>,
): ReadonlyMap<Key, readonly Issue[]> {
  const kept = new Map<Key, readonly Issue[]>();
  for (const [key, group] of groups) {
    const last = before.get(key);
    kept.set(key, last && isSame(group, last) ? last : group);
  }
  return kept;
}

/** The check hands out the same issues for a screen that did not change. */
function isSame(a: readonly Issue[], b: readonly Issue[]): boolean {
  return a.length === b.length && a.every((issue, index) => issue === b[index]);
}
