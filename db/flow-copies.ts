import { and, eq } from "drizzle-orm";
import type { LinkKey } from "./flow-links";
import { flowCopy } from "./schema/flow-copy";
import type { WorkspaceScope } from "./scope";

/** What WhatsApp was asked to make: a Flow of this name whose JSON means this. */
export type FlowCopy = Pick<typeof flowCopy.$inferSelect, "name" | "hash" | "askedAt">;

export async function findFlowCopy(scope: WorkspaceScope, key: LinkKey): Promise<FlowCopy | undefined> {
  const { name, hash, askedAt } = flowCopy;
  const rows = await scope.db.select({ name, hash, askedAt }).from(flowCopy).where(own(scope, key));
  return rows[0];
}

/** Writes down that WhatsApp is about to be asked, in place of an earlier time. */
export async function saveFlowCopy(
  { db, workspaceId }: WorkspaceScope,
  { flowId, accountId }: LinkKey,
  copy: FlowCopy,
): Promise<void> {
  await db
    .insert(flowCopy)
    .values({ workspaceId, flowId, accountId, ...copy })
    .onConflictDoUpdate({ target: [flowCopy.flowId, flowCopy.accountId], set: copy });
}

/** It is known by now, or was never made. */
export async function deleteFlowCopy(scope: WorkspaceScope, key: LinkKey): Promise<void> {
  await scope.db.delete(flowCopy).where(own(scope, key));
}

function own({ workspaceId }: WorkspaceScope, { flowId, accountId }: LinkKey) {
  return and(
    eq(flowCopy.workspaceId, workspaceId),
    eq(flowCopy.flowId, flowId),
    eq(flowCopy.accountId, accountId),
  );
}
