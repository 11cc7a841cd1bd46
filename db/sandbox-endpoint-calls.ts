import { and, desc, eq, getTableColumns, gte, lte } from "drizzle-orm";
import { newId } from "./new-id";
import type { SandboxScope } from "./sandbox-scope";
import { sandboxEndpointCall } from "./schema/sandbox-endpoint-call";

export type SandboxEndpointCall = typeof sandboxEndpointCall.$inferSelect;

export async function insertEndpointCall(
  { db, workspaceId }: SandboxScope,
  call: Omit<SandboxEndpointCall, "id" | "workspaceId" | "position">,
): Promise<void> {
  await db.insert(sandboxEndpointCall).values({ ...call, id: newId(), workspaceId });
}

/** The newest first. */
export async function listEndpointCalls(
  { db, workspaceId }: SandboxScope,
  { flowId, since, countMax }: { readonly flowId: string; readonly since?: Date; readonly countMax: number },
): Promise<readonly SandboxEndpointCall[]> {
  return db
    .select()
    .from(sandboxEndpointCall)
    .where(
      and(
        eq(sandboxEndpointCall.workspaceId, workspaceId),
        eq(sandboxEndpointCall.flowId, flowId),
        since === undefined ? undefined : gte(sandboxEndpointCall.at, since),
      ),
    )
    .orderBy(desc(sandboxEndpointCall.position))
    .limit(countMax);
}

const { request: _, response: __, ...listedColumns } = getTableColumns(sandboxEndpointCall);

export type ListedEndpointCall = Omit<SandboxEndpointCall, "request" | "response">;

/** Of all Flows, the newest first, without what was said: for a list that is read again and again. */
export async function listCallsBriefly(
  { db, workspaceId }: SandboxScope,
  countMax: number,
): Promise<readonly ListedEndpointCall[]> {
  return db
    .select(listedColumns)
    .from(sandboxEndpointCall)
    .where(eq(sandboxEndpointCall.workspaceId, workspaceId))
    .orderBy(desc(sandboxEndpointCall.position))
    .limit(countMax);
}

export async function findEndpointCall(
  { db, workspaceId }: SandboxScope,
  id: string,
): Promise<SandboxEndpointCall | undefined> {
  const rows = await db
    .select()
    .from(sandboxEndpointCall)
    .where(and(eq(sandboxEndpointCall.workspaceId, workspaceId), eq(sandboxEndpointCall.id, id)));
  return rows[0];
}

/** Forgets calls that came before then. */
export async function pruneEndpointCalls({ db, workspaceId }: SandboxScope, before: Date): Promise<void> {
  await db
    .delete(sandboxEndpointCall)
    .where(and(eq(sandboxEndpointCall.workspaceId, workspaceId), lte(sandboxEndpointCall.at, before)));
}
