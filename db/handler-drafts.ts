import { and, eq, isNull } from "drizzle-orm";
import { flow } from "./schema/flow";
import { handlerDraft } from "./schema/handler-draft";
import { user } from "./schema/user";
import { inTransaction, type Scope, type WorkspaceScope } from "./scope";

export type StoredHandlerDraft = {
  readonly code: string;
  readonly number: number;
  readonly savedAt: Date;
  /** Name of the person who saved last. */
  readonly savedBy: string;
};

/** Undefined when nobody wrote code for the Flow, or the workspace has no such Flow. */
export async function findHandlerDraft(
  { db, workspaceId }: WorkspaceScope,
  flowId: string,
): Promise<StoredHandlerDraft | undefined> {
  const { code, number, savedAt } = handlerDraft;
  const rows = await db
    .select({ code, number, savedAt, savedBy: user.name })
    .from(handlerDraft)
    .innerJoin(user, eq(user.id, handlerDraft.savedBy))
    .where(and(eq(handlerDraft.workspaceId, workspaceId), eq(handlerDraft.flowId, flowId)));
  return rows[0];
}

export type HandlerDraftWrite = {
  readonly flowId: string;
  readonly code: string;
  /** Number of the draft that is replaced; 0 for the first. */
  readonly base: number;
  readonly savedAt: Date;
};

export type HandlerDraftWritten = "written" | "conflict" | "flow-not-found";

/** Replaces draft number `base` by the next; nothing is written when the draft has another number by now. */
export async function writeHandlerDraft(
  scope: Scope,
  { flowId, code, base, savedAt }: HandlerDraftWrite,
): Promise<HandlerDraftWritten> {
  const { workspaceId, userId } = scope;
  return inTransaction(scope, async ({ db }) => {
    const flows = await db
      .select({ id: flow.id })
      .from(flow)
      .where(and(eq(flow.id, flowId), eq(flow.workspaceId, workspaceId), isNull(flow.deletedAt)));
    if (flows.length === 0) return "flow-not-found";
    const change = { code, number: base + 1, savedAt, savedBy: userId };
    const rows =
      base === 0
        ? await db
            .insert(handlerDraft)
            .values({ flowId, workspaceId, ...change })
            .onConflictDoNothing({ target: handlerDraft.flowId })
            .returning({ number: handlerDraft.number })
        : await db
            .update(handlerDraft)
            .set(change)
            .where(and(eq(handlerDraft.flowId, flowId), eq(handlerDraft.number, base)))
            .returning({ number: handlerDraft.number });
    return rows.length > 0 ? "written" : "conflict";
  });
}
