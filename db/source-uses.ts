import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { draft } from "./schema/draft";
import { flow } from "./schema/flow";
import { flowLink } from "./schema/flow-link";
import { revision } from "./schema/revision";
import type { WorkspaceScope } from "./scope";

export type StoredSourceUse = {
  readonly sourceId: string;
  readonly flowId: string;
  readonly flowName: string;
  /** Its draft names the source. */
  readonly isInDraft: boolean;
  /** What is live in an account names it. */
  readonly isLive: boolean;
};

/** Which Flows name which sources in their rules, by the names of the Flows; of one source where it is given. */
export async function listSourceUses(
  { db, workspaceId }: WorkspaceScope,
  sourceId?: string,
): Promise<readonly StoredSourceUse[]> {
  const drafts = db
    .select({
      flowId: draft.flowId,
      isLive: sql<boolean>`false`.as("is_live"),
      source: sourceIn(draft.rules),
    })
    .from(draft)
    .where(and(eq(draft.workspaceId, workspaceId), isNotNull(draft.rules)));
  const live = db
    .select({
      flowId: flowLink.flowId,
      isLive: sql<boolean>`true`.as("is_live"),
      source: sourceIn(revision.rules),
    })
    .from(flowLink)
    .innerJoin(revision, eq(revision.id, flowLink.liveRevisionId))
    .where(
      and(
        eq(flowLink.workspaceId, workspaceId),
        isNotNull(revision.rules),
        inArray(flowLink.status, ["published", "blocked", "throttled", "unknown"]),
      ),
    );
  const used = unionAll(drafts, live).as("used");
  const found = sql<string>`${used.source} #>> '{}'`;
  return db
    .select({
      sourceId: found,
      flowId: flow.id,
      flowName: flow.name,
      isInDraft: sql<boolean>`bool_or(not ${used.isLive})`,
      isLive: sql<boolean>`bool_or(${used.isLive})`,
    })
    .from(used)
    .innerJoin(flow, eq(flow.id, used.flowId))
    .where(
      and(
        eq(flow.workspaceId, workspaceId),
        isNull(flow.deletedAt),
        sourceId === undefined ? undefined : sql`${found} = ${sourceId}`,
      ),
    )
    .groupBy(found, flow.id, flow.name)
    .orderBy(flow.name, flow.id);
}

/** Every source that rules name, wherever they do; a row for each. */
function sourceIn(rules: typeof draft.rules | typeof revision.rules) {
  return sql<unknown>`jsonb_path_query(${rules}, '$.**.source')`.as("source");
}
