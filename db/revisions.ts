import { and, desc, eq, isNull, max } from "drizzle-orm";
import type { Rules } from "@/lib/flow/rules/rules";
import { invariant } from "@/lib/invariant";
import { newId } from "./new-id";
import { flow } from "./schema/flow";
import { type RevisionKind, revision } from "./schema/revision";
import { user } from "./schema/user";
import type { Scope, WorkspaceScope } from "./scope";

export type StoredRevision = {
  readonly id: string;
  /** 1, 2, 3… within the Flow. */
  readonly number: number;
  readonly kind: RevisionKind;
  readonly name: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** Name of the person. */
  readonly createdBy: string;
};

const columns = {
  id: revision.id,
  number: revision.number,
  kind: revision.kind,
  name: revision.name,
  createdAt: revision.createdAt,
  createdBy: user.name,
};

/** The newest revisions of a Flow without their texts, newest first. */
export async function listRevisions(
  scope: Scope,
  flowId: string,
  countMax: number,
): Promise<readonly StoredRevision[]> {
  const rows = await scope.db
    .select(columns)
    .from(revision)
    .innerJoin(flow, eq(flow.id, revision.flowId))
    .innerJoin(user, eq(user.id, revision.createdBy))
    .where(
      and(eq(revision.flowId, flowId), eq(revision.workspaceId, scope.workspaceId), isNull(flow.deletedAt)),
    )
    .orderBy(desc(revision.number))
    .limit(countMax);
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

export async function findRevision(
  scope: Scope,
  flowId: string,
  id: string,
): Promise<(StoredRevision & { readonly text: string; readonly rules: Rules | null }) | undefined> {
  const rows = await scope.db
    .select({ ...columns, text: revision.text, rules: revision.rules })
    .from(revision)
    .innerJoin(flow, eq(flow.id, revision.flowId))
    .innerJoin(user, eq(user.id, revision.createdBy))
    .where(
      and(
        eq(revision.id, id),
        eq(revision.flowId, flowId),
        eq(revision.workspaceId, scope.workspaceId),
        isNull(flow.deletedAt),
      ),
    );
  const row = rows[0];
  return row && { ...row, createdAt: row.createdAt.toISOString() };
}

/** The text of a revision, also of a deleted Flow. */
export async function findText(
  { db, workspaceId }: WorkspaceScope,
  flowId: string,
  id: string,
): Promise<string | undefined> {
  const rows = await db
    .select({ text: revision.text })
    .from(revision)
    .where(and(eq(revision.id, id), eq(revision.flowId, flowId), eq(revision.workspaceId, workspaceId)));
  return rows[0]?.text;
}

/** Keeps a text under the Flow's next number. Call it in a transaction that holds `lockDraft`. */
export async function insertRevision(
  scope: Scope,
  flowId: string,
  kept: {
    readonly kind: RevisionKind;
    readonly name: string;
    readonly text: string;
    readonly rules?: Rules | null | undefined;
  },
): Promise<{ readonly id: string; readonly number: number; readonly createdAt: string }> {
  const last = await scope.db
    .select({ number: max(revision.number) })
    .from(revision)
    .where(and(eq(revision.flowId, flowId), eq(revision.workspaceId, scope.workspaceId)));
  const id = newId();
  const number = (last[0]?.number ?? 0) + 1;
  const rows = await scope.db
    .insert(revision)
    .values({ id, workspaceId: scope.workspaceId, flowId, number, ...kept, createdBy: scope.userId })
    .returning({ createdAt: revision.createdAt });
  const row = rows[0];
  invariant(row, "an insert answers its row");
  return { id, number, createdAt: row.createdAt.toISOString() };
}
