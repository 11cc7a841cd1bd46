import { and, eq, isNull, sql } from "drizzle-orm";
import type { Rules } from "@/lib/flow/rules/rules";
import { draft, type Layout } from "./schema/draft";
import { flow } from "./schema/flow";
import { user } from "./schema/user";
import type { Scope } from "./scope";

export type StoredDraft = {
  readonly flowId: string;
  /** Name of the Flow. */
  readonly name: string;
  readonly text: string;
  readonly layout: Layout;
  readonly rules: Rules | null;
  readonly number: number;
  /** ISO 8601. */
  readonly savedAt: string;
  /** Name of the person who saved last. */
  readonly savedBy: string;
};

/** The draft of a Flow that is not deleted. */
export async function findDraft(scope: Scope, flowId: string): Promise<StoredDraft | undefined> {
  const rows = await scope.db
    .select({
      flowId: draft.flowId,
      name: flow.name,
      text: draft.text,
      layout: draft.layout,
      rules: draft.rules,
      number: draft.number,
      savedAt: draft.savedAt,
      savedBy: user.name,
    })
    .from(draft)
    .innerJoin(flow, eq(flow.id, draft.flowId))
    .innerJoin(user, eq(user.id, draft.savedBy))
    .where(and(eq(draft.flowId, flowId), eq(draft.workspaceId, scope.workspaceId), isNull(flow.deletedAt)));
  const row = rows[0];
  return row && { ...row, savedAt: row.savedAt.toISOString() };
}

/** The same, and nobody else saves it before the transaction ends. */
export async function lockDraft(scope: Scope, flowId: string): Promise<StoredDraft | undefined> {
  await scope.db
    .select({ flowId: draft.flowId })
    .from(draft)
    .where(and(eq(draft.flowId, flowId), eq(draft.workspaceId, scope.workspaceId)))
    .for("update");
  return findDraft(scope, flowId);
}

export type DraftWrite = {
  readonly flowId: string;
  readonly text: string;
  readonly layout: Layout;
  /** Left as they are when undefined. */
  readonly rules?: Rules | null | undefined;
  /** Number of the draft that is replaced. */
  readonly base: number;
};

/** Replaces draft number `base`; undefined, and nothing written, when the draft has another number by now. */
export async function replaceDraft(
  scope: Scope,
  { flowId, text, layout, rules, base }: DraftWrite,
): Promise<{ readonly number: number; readonly savedAt: string } | undefined> {
  const isLive = sql`exists (select 1 from ${flow} where ${flow.id} = ${flowId} and ${flow.deletedAt} is null)`;
  const rows = await scope.db
    .update(draft)
    .set({ text, layout, rules, number: base + 1, savedAt: sql`now()`, savedBy: scope.userId })
    .where(
      and(eq(draft.flowId, flowId), eq(draft.workspaceId, scope.workspaceId), eq(draft.number, base), isLive),
    )
    .returning({ number: draft.number, savedAt: draft.savedAt });
  const row = rows[0];
  return row && { number: row.number, savedAt: row.savedAt.toISOString() };
}
