import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { draft } from "./schema/draft";
import { flowLink } from "./schema/flow-link";
import { revision } from "./schema/revision";
import type { WorkspaceScope } from "./scope";

/** The text of a revision, or of the draft with a null id. */
export type FlowText = { readonly revisionId: string | null; readonly text: string };

/** What messages open that were sent without our knowing: what was published last, or the draft before that. */
export async function findCurrentText(
  { db, workspaceId }: WorkspaceScope,
  flowId: string,
): Promise<FlowText | undefined> {
  const live = await db
    .select({ revisionId: revision.id, text: revision.text })
    .from(flowLink)
    .innerJoin(revision, eq(revision.id, flowLink.liveRevisionId))
    .where(
      and(
        eq(flowLink.workspaceId, workspaceId),
        eq(flowLink.flowId, flowId),
        isNotNull(flowLink.publishedAt),
        inArray(flowLink.status, ["published", "throttled", "blocked", "deprecated", "unknown"]),
      ),
    )
    .orderBy(desc(flowLink.publishedAt))
    .limit(1);
  return live[0] ?? findDraftText({ db, workspaceId }, flowId);
}

export async function findDraftText(
  { db, workspaceId }: WorkspaceScope,
  flowId: string,
): Promise<FlowText | undefined> {
  const rows = await db
    .select({ text: draft.text })
    .from(draft)
    .where(and(eq(draft.workspaceId, workspaceId), eq(draft.flowId, flowId)));
  return rows[0] && { revisionId: null, text: rows[0].text };
}
