import { and, desc, eq, isNull } from "drizzle-orm";
import { draft } from "./schema/draft";
import { flow } from "./schema/flow";
import { flowLink } from "./schema/flow-link";
import { revision } from "./schema/revision";
import type { WorkspaceScope } from "./scope";

/** A Flow as far as its answers go. */
export type AnsweredFlow = {
  readonly id: string;
  readonly name: string;
  readonly keptDays: number | null;
  /** What was live last; the draft before anything was. */
  readonly text: string;
};

/** Undefined when there is no such Flow or it is deleted. */
export async function findAnsweredFlow(
  { db, workspaceId }: WorkspaceScope,
  flowId: string,
): Promise<AnsweredFlow | undefined> {
  const rows = await db
    .select({ id: flow.id, name: flow.name, keptDays: flow.responsesKeptDays, text: draft.text })
    .from(flow)
    .innerJoin(draft, eq(draft.flowId, flow.id))
    .where(and(eq(flow.id, flowId), eq(flow.workspaceId, workspaceId), isNull(flow.deletedAt)));
  const found = rows[0];
  if (!found) return undefined;
  const live = await db
    .select({ text: revision.text })
    .from(revision)
    .where(and(eq(revision.flowId, flowId), eq(revision.kind, "published")))
    .orderBy(desc(revision.number))
    .limit(1);
  return { ...found, text: live[0]?.text ?? found.text };
}

/** Flows to choose from, by name. */
export async function listFlowNames({
  db,
  workspaceId,
}: WorkspaceScope): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db
    .select({ id: flow.id, name: flow.name })
    .from(flow)
    .where(and(eq(flow.workspaceId, workspaceId), isNull(flow.deletedAt)))
    .orderBy(flow.nameKey)
    .limit(1000);
}

/** Whether messages with it can be sent from some account. */
export async function isFlowLive({ db, workspaceId }: WorkspaceScope, flowId: string): Promise<boolean> {
  const rows = await db
    .select({ id: flowLink.id })
    .from(flowLink)
    .where(
      and(
        eq(flowLink.workspaceId, workspaceId),
        eq(flowLink.flowId, flowId),
        eq(flowLink.status, "published"),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** Null keeps responses for ever. False when there is no such Flow. */
export async function setResponsesKept(
  { db, workspaceId }: WorkspaceScope,
  flowId: string,
  days: number | null,
): Promise<boolean> {
  const rows = await db
    .update(flow)
    .set({ responsesKeptDays: days })
    .where(and(eq(flow.id, flowId), eq(flow.workspaceId, workspaceId), isNull(flow.deletedAt)))
    .returning({ id: flow.id });
  return rows.length > 0;
}
