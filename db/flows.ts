import { and, count, desc, eq, inArray, isNotNull, isNull, like, sql } from "drizzle-orm";
import type { Rules } from "@/lib/flow/rules/rules";
import { nameKey } from "./name-key";
import { newId } from "./new-id";
import { draft, type Layout } from "./schema/draft";
import { type FlowStatus, flow } from "./schema/flow";
import type { Scope, WorkspaceScope } from "./scope";

/** Drafts up to this size come along in a list, to draw their first screen from; in bytes of UTF-8. */
const listedTextMax = 200_000;

export type FlowListQuery = {
  /** Part of a name; case does not matter. */
  readonly search?: string;
  readonly shelf: "active" | "archived";
  /** 1 is the first page. */
  readonly page: number;
  readonly pageSize: number;
};

export type FlowSummary = {
  readonly id: string;
  readonly name: string;
  readonly status: FlowStatus;
  readonly isArchived: boolean;
  /** When the draft was last saved, ISO 8601. */
  readonly changedAt: string;
  /** The draft, to draw its first screen from; null when it is over 200 KB. */
  readonly text: string | null;
};

export type FlowList = { readonly flows: readonly FlowSummary[]; readonly total: number };

/** One page of the workspace's Flows, last changed first, and how many there are on all pages. */
export async function listFlows(scope: Scope, query: FlowListQuery): Promise<FlowList> {
  const wanted = and(
    eq(flow.workspaceId, scope.workspaceId),
    isNull(flow.deletedAt),
    query.shelf === "archived" ? isNotNull(flow.archivedAt) : isNull(flow.archivedAt),
    query.search ? like(flow.nameKey, `%${escapeLike(nameKey(query.search))}%`) : undefined,
  );
  const rows = await scope.db
    .select({
      id: flow.id,
      name: flow.name,
      status: flow.status,
      archivedAt: flow.archivedAt,
      savedAt: draft.savedAt,
      text: sql<
        string | null
      >`case when octet_length(${draft.text}) <= ${listedTextMax} then ${draft.text} end`.mapWith(draft.text),
    })
    .from(flow)
    .innerJoin(draft, eq(draft.flowId, flow.id))
    .where(wanted)
    .orderBy(desc(draft.savedAt), desc(flow.id))
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize);
  const totals = await scope.db.select({ total: count() }).from(flow).where(wanted);
  const flows = rows.map(({ archivedAt, savedAt, ...row }) => ({
    ...row,
    isArchived: archivedAt !== null,
    changedAt: savedAt.toISOString(),
  }));
  return { flows, total: totals[0]?.total ?? 0 };
}

export type NewFlow = {
  readonly name: string;
  readonly text: string;
  readonly layout: Layout;
  readonly rules?: Rules | null | undefined;
};

/** Adds a Flow with its first draft (number 1). Fails on the index `flow_name_unique` when the name is taken. */
export async function insertFlow(
  scope: Scope,
  { name, text, layout, rules }: NewFlow,
): Promise<{ readonly id: string }> {
  const { workspaceId, userId } = scope;
  const id = newId();
  await scope.db.insert(flow).values({ id, workspaceId, name, nameKey: nameKey(name), createdBy: userId });
  await scope.db.insert(draft).values({ flowId: id, workspaceId, text, layout, rules, savedBy: userId });
  return { id };
}

/** False when there is no such Flow. Fails on the index `flow_name_unique` when the name is taken. */
export async function updateFlow(
  scope: WorkspaceScope,
  flowId: string,
  change:
    | { readonly name: string }
    | { readonly archivedAt: Date | null }
    | { readonly deletedAt: Date }
    | { readonly status: FlowStatus },
): Promise<boolean> {
  const rows = await scope.db
    .update(flow)
    .set("name" in change ? { name: change.name, nameKey: nameKey(change.name) } : change)
    .where(ownFlow(scope, flowId))
    .returning({ id: flow.id });
  return rows.length > 0;
}

/** Whether the workspace has this Flow, and nobody deleted it. */
export async function isFlowThere(scope: WorkspaceScope, flowId: string): Promise<boolean> {
  const rows = await scope.db.select({ id: flow.id }).from(flow).where(ownFlow(scope, flowId));
  return rows.length > 0;
}

/** The name of a deleted Flow of this workspace, to bring it back under. */
export async function findDeletedFlow(
  scope: Scope,
  flowId: string,
): Promise<{ readonly name: string } | undefined> {
  const rows = await scope.db.select({ name: flow.name }).from(flow).where(deletedFlow(scope, flowId));
  return rows[0];
}

/** Brings a deleted Flow back under the name. Fails on the index `flow_name_unique` when the name is taken. */
export async function undeleteFlow(scope: Scope, flowId: string, name: string): Promise<boolean> {
  const rows = await scope.db
    .update(flow)
    .set({ deletedAt: null, name, nameKey: nameKey(name) })
    .where(deletedFlow(scope, flowId))
    .returning({ id: flow.id });
  return rows.length > 0;
}

/** Which of the names are taken in this workspace, by their keys. */
export async function takenNameKeys(scope: Scope, names: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await scope.db
    .select({ key: flow.nameKey })
    .from(flow)
    .where(
      and(
        eq(flow.workspaceId, scope.workspaceId),
        isNull(flow.deletedAt),
        inArray(flow.nameKey, names.map(nameKey)),
      ),
    );
  return new Set(rows.map((row) => row.key));
}

function deletedFlow(scope: Scope, flowId: string) {
  return and(eq(flow.id, flowId), eq(flow.workspaceId, scope.workspaceId), isNotNull(flow.deletedAt));
}

function ownFlow(scope: WorkspaceScope, flowId: string) {
  return and(eq(flow.id, flowId), eq(flow.workspaceId, scope.workspaceId), isNull(flow.deletedAt));
}

/** `%`, `_` and the escape itself stand for themselves in a search. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
