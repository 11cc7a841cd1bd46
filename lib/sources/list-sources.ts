import { countRows, findSource, listHealth, listSources, type StoredSource } from "@/db/data-sources";
import type { WorkspaceScope } from "@/db/scope";
import { columnsOf } from "./columns";
import { type Health, healthOf } from "./health";
import type { Source } from "./rows";

export type SourceItem = Source & {
  /** Undefined where rows are not kept here. */
  readonly rowCount: number | undefined;
  /** Undefined for a table, which is always there. */
  readonly health: Health | undefined;
  readonly changedAt: string;
};

/** The sources of a workspace, by name. */
export async function sourceItems(scope: WorkspaceScope): Promise<readonly SourceItem[]> {
  const stored = await listSources(scope);
  const counts = await countRows(
    scope,
    stored.filter(({ kind }) => kind === "table").map(({ id }) => id),
  );
  const health = await listHealth(scope);
  return stored
    .map((source) => ({
      ...sourceOf(source),
      rowCount: source.kind === "table" ? (counts.get(source.id) ?? 0) : undefined,
      health: source.kind === "table" ? undefined : healthOf(health.get(source.id), source),
      changedAt: source.changedAt.toISOString(),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/** One source, as rules and pages name it. */
export async function openSource(scope: WorkspaceScope, id: string): Promise<Source | undefined> {
  const stored = await findSource(scope, id);
  return stored && sourceOf(stored);
}

export function sourceOf(stored: StoredSource): Source {
  return { id: stored.id, name: stored.name, kind: stored.kind, columns: columnsOf(stored) };
}
