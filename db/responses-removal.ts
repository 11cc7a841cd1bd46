import { and, eq, inArray, isNotNull, lt, notExists, or, sql } from "drizzle-orm";
import type { Json } from "@/lib/flow/json";
import { invariant } from "@/lib/invariant";
import type { Database } from "./database";
import { flow } from "./schema/flow";
import { response } from "./schema/response";
import { webhookDelivery } from "./schema/webhook-delivery";
import { webhookEvent } from "./schema/webhook-event";
import { workspace } from "./schema/workspace";
import type { WorkspaceScope } from "./scope";

/**
 * Deletes responses of a Flow with all that tells their answers: what Meta delivered keeps its place, so that nothing
 * comes back when it is delivered again, and loses its content. Call it in a transaction. Answers how many there were.
 */
export async function deleteResponses(
  { db, workspaceId }: WorkspaceScope,
  { flowId, ids }: { readonly flowId: string; readonly ids: readonly string[] },
): Promise<number> {
  const gone = await db
    .delete(response)
    .where(
      and(eq(response.workspaceId, workspaceId), eq(response.flowId, flowId), inArray(response.id, [...ids])),
    )
    .returning({
      accountId: response.accountId,
      messageId: response.messageId,
      eventId: response.eventId,
    });
  const eventIds = gone.flatMap(({ eventId }) => eventId ?? []);
  if (eventIds.length > 0) {
    await db
      .update(webhookEvent)
      .set({ raw: sql<Json>`'null'` })
      .where(and(eq(webhookEvent.workspaceId, workspaceId), inArray(webhookEvent.id, eventIds)));
  }
  for (const accountId of new Set(gone.map(({ accountId }) => accountId))) {
    const messages = gone.filter((each) => each.accountId === accountId);
    await emptyDeliveries(
      { db, workspaceId },
      accountId,
      messages.map(({ messageId }) => messageId),
    );
  }
  return gone.length;
}

/** Repeats told the same, so every delivery that names a message loses its body. Its events keep theirs. */
async function emptyDeliveries(
  { db, workspaceId }: WorkspaceScope,
  accountId: string,
  messageIds: readonly string[],
): Promise<void> {
  // JSON may write a slash with an escape before it.
  const named = messageIds.flatMap((id) => [id, id.replaceAll("/", "\\/")]);
  const naming = named.map((id) => sql`position(${id}::text in ${webhookDelivery.body}) > 0`);
  await db
    .update(webhookDelivery)
    .set({ body: "" })
    .where(
      and(
        eq(webhookDelivery.workspaceId, workspaceId),
        eq(webhookDelivery.accountId, accountId),
        isNotNull(webhookDelivery.processedAt),
        notExists(waitingEvents(db)),
        or(...naming),
      ),
    );
}

/** Events that are read from their delivery when they are tried again. */
function waitingEvents(db: Database) {
  return db
    .select({ id: webhookEvent.id })
    .from(webhookEvent)
    .where(and(eq(webhookEvent.deliveryId, webhookDelivery.id), eq(webhookEvent.state, "waiting")));
}

/** Some responses whose Flow keeps them no longer, of all workspaces. */
export async function listOutdatedResponses(
  db: Database,
  now: Date,
  countMax: number,
): Promise<readonly { readonly workspaceId: string; readonly flowId: string; readonly id: string }[]> {
  return db
    .select({ workspaceId: response.workspaceId, flowId: flow.id, id: response.id })
    .from(response)
    .innerJoin(flow, eq(flow.id, response.flowId))
    .where(
      and(
        isNotNull(flow.responsesKeptDays),
        lt(
          response.receivedAt,
          sql`${now.toISOString()}::timestamptz - ${flow.responsesKeptDays} * interval '1 day'`,
        ),
      ),
    )
    .limit(countMax);
}

/** Deletes some of what Meta delivered longer ago than its workspace keeps it. Answers how many deliveries. */
export async function deleteOutdatedDeliveries(db: Database, now: Date, countMax: number): Promise<number> {
  const outdated = db
    .select({ id: webhookDelivery.id })
    .from(webhookDelivery)
    .innerJoin(workspace, eq(workspace.id, webhookDelivery.workspaceId))
    .where(
      and(
        lt(
          webhookDelivery.processedAt,
          sql`${now.toISOString()}::timestamptz - ${workspace.webhooksKeptDays} * interval '1 day'`,
        ),
        notExists(waitingEvents(db)),
      ),
    )
    .limit(countMax);
  const rows = await db
    .delete(webhookDelivery)
    .where(inArray(webhookDelivery.id, outdated))
    .returning({ id: webhookDelivery.id });
  return rows.length;
}

/** How long the workspace keeps what Meta delivered, in days. */
export async function webhooksKeptDays({ db, workspaceId }: WorkspaceScope): Promise<number> {
  const rows = await db
    .select({ days: workspace.webhooksKeptDays })
    .from(workspace)
    .where(eq(workspace.id, workspaceId));
  const [row] = rows;
  invariant(row, "a scope has its workspace");
  return row.days;
}

export async function setWebhooksKept({ db, workspaceId }: WorkspaceScope, days: number): Promise<void> {
  await db.update(workspace).set({ webhooksKeptDays: days }).where(eq(workspace.id, workspaceId));
}
