import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Rules } from "@/lib/flow/rules/rules";
import { draft } from "./schema/draft";
import { flowLink } from "./schema/flow-link";
import { revision } from "./schema/revision";
import type { WorkspaceScope } from "./scope";

/** The text of a revision, or of the draft with a null id, and the rules that answer for it. */
export type FlowText = {
  readonly revisionId: string | null;
  readonly text: string;
  readonly rules: Rules | null;
};

/** What messages open that were sent without our knowing: what was published last, or the draft before that. */
export async function findCurrentText(
  { db, workspaceId }: WorkspaceScope,
  flowId: string,
): Promise<FlowText | undefined> {
  const live = await db
    .select({ revisionId: revision.id, text: revision.text, rules: revision.rules })
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
    .select({ text: draft.text, rules: draft.rules })
    .from(draft)
    .where(and(eq(draft.workspaceId, workspaceId), eq(draft.flowId, flowId)));
  return rows[0] && { revisionId: null, ...rows[0] };
}

/**
 * The text of a revision, also of a deleted Flow. Its rules are those published last with the very same text: who mends
 * a rule mends it for messages that are under way too.
 */
export async function findRevisionText(
  { db, workspaceId }: WorkspaceScope,
  flowId: string,
  revisionId: string,
): Promise<FlowText | undefined> {
  const ours = and(eq(revision.workspaceId, workspaceId), eq(revision.flowId, flowId));
  const rows = await db
    .select({ revisionId: revision.id, text: revision.text, rules: revision.rules })
    .from(revision)
    .where(and(ours, eq(revision.id, revisionId)));
  const found = rows[0];
  if (!found) return undefined;
  const mended = await db
    .select({ rules: revision.rules })
    .from(revision)
    .where(and(ours, eq(revision.kind, "published"), eq(revision.text, found.text)))
    .orderBy(desc(revision.number))
    .limit(1);
  return { ...found, rules: mended[0]?.rules ?? found.rules };
}
