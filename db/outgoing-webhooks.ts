import { and, eq, inArray, lt, ne } from "drizzle-orm";
import type { Database } from "./database";
import { outgoingDelivery } from "./schema/outgoing-delivery";
import { outgoingWebhook } from "./schema/outgoing-webhook";
import type { WorkspaceScope } from "./scope";

/** Where the responses of a Flow are told; its secrets are sealed. */
export type OutgoingWebhook = Omit<typeof outgoingWebhook.$inferSelect, "workspaceId">;

export async function findOutgoingWebhook(
  { db, workspaceId }: WorkspaceScope,
  flowId: string,
): Promise<OutgoingWebhook | undefined> {
  const rows = await db
    .select()
    .from(outgoingWebhook)
    .where(and(eq(outgoingWebhook.workspaceId, workspaceId), eq(outgoingWebhook.flowId, flowId)));
  return rows[0];
}

export async function findOutgoingWebhookById(
  { db, workspaceId }: WorkspaceScope,
  id: string,
): Promise<OutgoingWebhook | undefined> {
  const rows = await db
    .select()
    .from(outgoingWebhook)
    .where(and(eq(outgoingWebhook.workspaceId, workspaceId), eq(outgoingWebhook.id, id)));
  return rows[0];
}

/** False when the Flow has one. */
export async function insertOutgoingWebhook(
  { db, workspaceId }: WorkspaceScope,
  webhook: Pick<OutgoingWebhook, "id" | "flowId" | "url" | "secret" | "createdAt">,
): Promise<boolean> {
  const rows = await db
    .insert(outgoingWebhook)
    .values({ ...webhook, workspaceId })
    .onConflictDoNothing({ target: outgoingWebhook.flowId })
    .returning({ id: outgoingWebhook.id });
  return rows.length > 0;
}

export type OutgoingChange = Partial<
  Pick<OutgoingWebhook, "url" | "secret" | "previousSecret" | "previousSecretUntil" | "isOn" | "offReason">
>;

export async function updateOutgoingWebhook(
  { db, workspaceId }: WorkspaceScope,
  id: string,
  change: OutgoingChange,
): Promise<void> {
  await db
    .update(outgoingWebhook)
    .set(change)
    .where(and(eq(outgoingWebhook.workspaceId, workspaceId), eq(outgoingWebhook.id, id)));
}

/** With all that was and is to be told there. */
export async function deleteOutgoingWebhook(
  { db, workspaceId }: WorkspaceScope,
  flowId: string,
): Promise<void> {
  await db
    .delete(outgoingWebhook)
    .where(and(eq(outgoingWebhook.workspaceId, workspaceId), eq(outgoingWebhook.flowId, flowId)));
}

/** Lets go of the log of some that ended before then, of all workspaces. Answers how many there were. */
export async function deleteEndedDeliveries(db: Database, before: Date, countMax: number): Promise<number> {
  const ended = db
    .select({ id: outgoingDelivery.id })
    .from(outgoingDelivery)
    .where(and(ne(outgoingDelivery.state, "waiting"), lt(outgoingDelivery.createdAt, before)))
    .limit(countMax);
  const rows = await db
    .delete(outgoingDelivery)
    .where(inArray(outgoingDelivery.id, ended))
    .returning({ id: outgoingDelivery.id });
  return rows.length;
}
