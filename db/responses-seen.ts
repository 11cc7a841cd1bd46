import { and, count, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";
import { response } from "./schema/response";
import { responsesSeen } from "./schema/responses-seen";
import type { Scope } from "./scope";

export type ResponseCount = {
  readonly total: number;
  /** Those that came since the person looked at them. */
  readonly fresh: number;
};

/** How many responses Flows have, by their ids; those without any are left out. */
export async function countResponses(
  { db, workspaceId, userId }: Scope,
  flowIds: readonly string[],
): Promise<ReadonlyMap<string, ResponseCount>> {
  if (flowIds.length === 0) return new Map();
  const isFresh = or(isNull(responsesSeen.position), gt(response.position, responsesSeen.position));
  const rows = await db
    .select({
      flowId: response.flowId,
      total: count(),
      fresh: sql<number>`count(*) filter (where ${isFresh})::int`,
    })
    .from(response)
    .leftJoin(responsesSeen, and(eq(responsesSeen.flowId, response.flowId), eq(responsesSeen.userId, userId)))
    .where(and(eq(response.workspaceId, workspaceId), inArray(response.flowId, [...flowIds])))
    .groupBy(response.flowId);
  return new Map(
    rows.flatMap(({ flowId, total, fresh }) =>
      flowId === null ? [] : [[flowId, { total, fresh }] as const],
    ),
  );
}

/** Remembers how far the person has looked; it never goes back. */
export async function markResponsesSeen(
  { db, workspaceId, userId }: Scope,
  flowId: string,
  position: number,
): Promise<void> {
  if (position <= 0) return;
  await db
    .insert(responsesSeen)
    .values({ flowId, userId, workspaceId, position })
    .onConflictDoUpdate({
      target: [responsesSeen.flowId, responsesSeen.userId],
      set: { position },
      setWhere: sql`${responsesSeen.position} < ${position}`,
    });
}
