import { and, desc, eq, isNull, max, sql } from "drizzle-orm";
import type { Database } from "./database";
import { newId } from "./new-id";
import { endpoint } from "./schema/endpoint";
import { endpointDeployment } from "./schema/endpoint-deployment";
import { flow } from "./schema/flow";
import { inTransaction, type Scope, type WorkspaceScope } from "./scope";

/** Where phones ask for what a Flow shows; its secrets are sealed. */
export type StoredEndpoint = typeof endpoint.$inferSelect;
export type Deployment = typeof endpointDeployment.$inferSelect;

/** The endpoint with this key, of any workspace: its key is all that a call brings. Undefined once its Flow is deleted. */
export async function findEndpointByKey(db: Database, key: string): Promise<StoredEndpoint | undefined> {
  const rows = await db
    .select({ endpoint })
    .from(endpoint)
    .innerJoin(flow, eq(flow.id, endpoint.flowId))
    .where(and(eq(endpoint.key, key), isNull(flow.deletedAt)));
  return rows[0]?.endpoint;
}

/** How often it was changed; undefined once it or its Flow is gone. */
export async function findEndpointVersion(db: Database, key: string): Promise<number | undefined> {
  const rows = await db
    .select({ version: endpoint.version })
    .from(endpoint)
    .innerJoin(flow, eq(flow.id, endpoint.flowId))
    .where(and(eq(endpoint.key, key), isNull(flow.deletedAt)));
  return rows[0]?.version;
}

/** How many days each endpoint keeps its calls, of all workspaces: for the job that lets go of them. */
export async function listCallsKept(
  db: Database,
): Promise<readonly { readonly id: string; readonly days: number }[]> {
  return db.select({ id: endpoint.id, days: endpoint.callsKeptDays }).from(endpoint);
}

export async function findEndpoint(
  { db, workspaceId }: WorkspaceScope,
  flowId: string,
): Promise<StoredEndpoint | undefined> {
  const rows = await db
    .select({ endpoint })
    .from(endpoint)
    .innerJoin(flow, eq(flow.id, endpoint.flowId))
    .where(and(eq(endpoint.workspaceId, workspaceId), eq(endpoint.flowId, flowId), isNull(flow.deletedAt)));
  return rows[0]?.endpoint;
}

/** Gives a Flow its endpoint. Of several who do at once one wins; false for the others, and for no Flow of the workspace. */
export async function insertEndpoint(
  { db, workspaceId }: WorkspaceScope,
  made: Pick<StoredEndpoint, "flowId" | "key" | "createdAt">,
): Promise<boolean> {
  const flows = await db
    .select({ id: flow.id })
    .from(flow)
    .where(and(eq(flow.id, made.flowId), eq(flow.workspaceId, workspaceId), isNull(flow.deletedAt)));
  if (flows.length === 0) return false;
  const rows = await db
    .insert(endpoint)
    .values({ ...made, workspaceId })
    .onConflictDoNothing({ target: endpoint.flowId })
    .returning({ id: endpoint.id });
  return rows.length > 0;
}

export type EndpointChange = Partial<
  Pick<
    StoredEndpoint,
    | "answersBy"
    | "gracefulText"
    | "closedText"
    | "takesStrangers"
    | "tokenDays"
    | "isOnce"
    | "callsKeptDays"
    | "flowRateMax"
    | "tokenRateMax"
    | "signingSecret"
    | "environment"
  >
>;

/** Changes it so that every process sees it. False when there is none. */
export async function updateEndpoint(
  { db, workspaceId }: WorkspaceScope,
  id: string,
  change: EndpointChange,
): Promise<boolean> {
  const rows = await db
    .update(endpoint)
    .set({ ...change, version: sql`${endpoint.version} + 1` })
    .where(and(eq(endpoint.workspaceId, workspaceId), eq(endpoint.id, id)))
    .returning({ id: endpoint.id });
  return rows.length > 0;
}

/** All of them, the newest first. */
export async function listDeployments(
  { db, workspaceId }: WorkspaceScope,
  endpointId: string,
): Promise<readonly Deployment[]> {
  return db
    .select()
    .from(endpointDeployment)
    .where(
      and(eq(endpointDeployment.workspaceId, workspaceId), eq(endpointDeployment.endpointId, endpointId)),
    )
    .orderBy(desc(endpointDeployment.number));
}

export type DeploymentToAdd = Pick<Deployment, "kind" | "content" | "revisionId" | "note" | "createdAt">;

/** From now on this decides. Undefined when the workspace has no such endpoint. */
export async function addDeployment(
  scope: Scope,
  endpointId: string,
  added: DeploymentToAdd,
): Promise<Deployment | undefined> {
  return inTransaction(scope, async (within) => {
    // Holds the endpoint, so that numbers follow each other.
    if (!(await updateEndpoint(within, endpointId, { answersBy: added.kind }))) return undefined;
    const { db, workspaceId, userId } = within;
    const last = await db
      .select({ number: max(endpointDeployment.number) })
      .from(endpointDeployment)
      .where(eq(endpointDeployment.endpointId, endpointId));
    const number = (last[0]?.number ?? 0) + 1;
    const rows = await db
      .insert(endpointDeployment)
      .values({ ...added, id: newId(), workspaceId, endpointId, number, createdBy: userId })
      .returning();
    return rows[0];
  });
}
