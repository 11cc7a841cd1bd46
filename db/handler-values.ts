import { and, count, eq, gt, isNull, lte, or } from "drizzle-orm";
import { handlerValue } from "./schema/handler-value";
import type { WorkspaceScope } from "./scope";

/** A value that a handler kept for a Flow; undefined when there is none, or its time is over. */
export async function findHandlerValue(
  { db, workspaceId }: WorkspaceScope,
  { flowId, key, now }: { readonly flowId: string; readonly key: string; readonly now: Date },
): Promise<string | undefined> {
  const counts = or(isNull(handlerValue.expiresAt), gt(handlerValue.expiresAt, now));
  const rows = await db
    .select({ value: handlerValue.value })
    .from(handlerValue)
    .where(
      and(
        eq(handlerValue.workspaceId, workspaceId),
        eq(handlerValue.flowId, flowId),
        eq(handlerValue.key, key),
        counts,
      ),
    );
  return rows[0]?.value;
}

export type HandlerValueWrite = {
  readonly flowId: string;
  readonly key: string;
  readonly value: string;
  readonly expiresAt: Date | null;
  readonly now: Date;
  /** Values that a Flow may have. */
  readonly countMax: number;
};

/** False, and nothing is written, when the Flow has as many as it may. What is over makes room. */
export async function writeHandlerValue(
  scope: WorkspaceScope,
  { flowId, key, value, expiresAt, now, countMax }: HandlerValueWrite,
): Promise<boolean> {
  const { db, workspaceId } = scope;
  const ofFlow = and(eq(handlerValue.workspaceId, workspaceId), eq(handlerValue.flowId, flowId));
  const changed = await db
    .update(handlerValue)
    .set({ value, expiresAt })
    .where(and(ofFlow, eq(handlerValue.key, key)))
    .returning({ key: handlerValue.key });
  if (changed.length > 0) return true;
  await db.delete(handlerValue).where(and(ofFlow, lte(handlerValue.expiresAt, now)));
  const counted = await db.select({ count: count() }).from(handlerValue).where(ofFlow);
  if ((counted[0]?.count ?? 0) >= countMax) return false;
  await db
    .insert(handlerValue)
    .values({ workspaceId, flowId, key, value, expiresAt })
    .onConflictDoUpdate({ target: [handlerValue.flowId, handlerValue.key], set: { value, expiresAt } });
  return true;
}

export async function deleteHandlerValue(
  { db, workspaceId }: WorkspaceScope,
  { flowId, key }: { readonly flowId: string; readonly key: string },
): Promise<void> {
  await db
    .delete(handlerValue)
    .where(
      and(
        eq(handlerValue.workspaceId, workspaceId),
        eq(handlerValue.flowId, flowId),
        eq(handlerValue.key, key),
      ),
    );
}
