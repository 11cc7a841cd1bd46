import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, isNull, max, sql } from "drizzle-orm";
import { newId } from "./new-id";
import type { SandboxScope } from "./sandbox-scope";
import { sandboxFlow } from "./schema/sandbox-flow";
import { sandboxFlowVersion } from "./schema/sandbox-flow-version";
import { sandboxMessage } from "./schema/sandbox-message";

const { text: _, ...columns } = getTableColumns(sandboxFlow);

/** Without its text, which may have 10 MB. */
export type SandboxFlow = Omit<typeof sandboxFlow.$inferSelect, "text">;
export type SandboxFlowVersion = typeof sandboxFlowVersion.$inferSelect;
export type SandboxFlowChange = Partial<
  Omit<typeof sandboxFlow.$inferSelect, "id" | "workspaceId" | "accountId" | "createdAt">
>;

/** Fails on the index `sandbox_flow_name_unique` when the account has a Flow of this name. */
export async function insertSandboxFlow(
  { db, workspaceId }: SandboxScope,
  flow: Pick<SandboxFlow, "id" | "accountId" | "name" | "categories"> & SandboxFlowChange,
): Promise<void> {
  await db.insert(sandboxFlow).values({ ...flow, workspaceId });
}

/** The Flows of an account, newest first. */
export async function listSandboxFlows(
  { db, workspaceId }: SandboxScope,
  accountId: string,
): Promise<readonly SandboxFlow[]> {
  return db
    .select(columns)
    .from(sandboxFlow)
    .where(and(eq(sandboxFlow.workspaceId, workspaceId), eq(sandboxFlow.accountId, accountId)))
    .orderBy(desc(sandboxFlow.createdAt), asc(sandboxFlow.id));
}

export type ListedFlow = Pick<
  SandboxFlow,
  "id" | "accountId" | "name" | "status" | "endpointUri" | "isEditable"
>;

/** Of several accounts, newest first, for a list that is read again and again. */
export async function listFlowsBriefly(
  { db, workspaceId }: SandboxScope,
  { accountIds, countMax }: { readonly accountIds: readonly string[]; readonly countMax: number },
): Promise<readonly ListedFlow[]> {
  const { id, accountId, name, status, endpointUri, isEditable, createdAt } = sandboxFlow;
  return db
    .select({ id, accountId, name, status, endpointUri, isEditable })
    .from(sandboxFlow)
    .where(and(eq(sandboxFlow.workspaceId, workspaceId), inArray(accountId, [...accountIds])))
    .orderBy(desc(createdAt), asc(id))
    .limit(countMax);
}

export async function findSandboxFlow(scope: SandboxScope, id: string): Promise<SandboxFlow | undefined> {
  const rows = await scope.db.select(columns).from(sandboxFlow).where(ownFlow(scope, id));
  return rows[0];
}

/** The same, and nobody else changes it before the transaction ends. */
export async function lockSandboxFlow(scope: SandboxScope, id: string): Promise<SandboxFlow | undefined> {
  const rows = await scope.db.select(columns).from(sandboxFlow).where(ownFlow(scope, id)).for("update");
  return rows[0];
}

export async function findSandboxFlowByName(
  { db, workspaceId }: SandboxScope,
  { accountId, name }: Pick<SandboxFlow, "accountId" | "name">,
): Promise<SandboxFlow | undefined> {
  const rows = await db
    .select(columns)
    .from(sandboxFlow)
    .where(
      and(
        eq(sandboxFlow.workspaceId, workspaceId),
        eq(sandboxFlow.accountId, accountId),
        eq(sandboxFlow.name, name),
      ),
    );
  return rows[0];
}

/** The Flow JSON that was uploaded last. */
export async function sandboxFlowText(scope: SandboxScope, id: string): Promise<string | null> {
  const rows = await scope.db.select({ text: sandboxFlow.text }).from(sandboxFlow).where(ownFlow(scope, id));
  return rows[0]?.text ?? null;
}

/** Fails on the index `sandbox_flow_name_unique` when the account has a Flow of this name. */
export async function updateSandboxFlow(
  scope: SandboxScope,
  id: string,
  change: SandboxFlowChange,
): Promise<void> {
  await scope.db
    .update(sandboxFlow)
    .set({ updatedAt: sql`now()`, ...change })
    .where(ownFlow(scope, id));
}

/** Messages that opened it stay in their chats and open nothing any more. */
export async function deleteSandboxFlow(scope: SandboxScope, id: string): Promise<void> {
  const { workspaceId, flowId } = sandboxMessage;
  await scope.db
    .update(sandboxMessage)
    .set({ flowVersionId: null })
    .where(and(eq(workspaceId, scope.workspaceId), eq(flowId, id)));
  await scope.db.delete(sandboxFlow).where(ownFlow(scope, id));
}

/** The number of the version that is live or was last; 0 when the Flow was never published. */
export async function lastVersionNumber({ db, workspaceId }: SandboxScope, flowId: string): Promise<number> {
  const rows = await db
    .select({ number: max(sandboxFlowVersion.number) })
    .from(sandboxFlowVersion)
    .where(and(eq(sandboxFlowVersion.workspaceId, workspaceId), eq(sandboxFlowVersion.flowId, flowId)));
  return rows[0]?.number ?? 0;
}

/** The last published version, or the last draft that was sent. */
export async function lastVersion(
  { db, workspaceId }: SandboxScope,
  flowId: string,
  kind: "published" | "draft",
): Promise<SandboxFlowVersion | undefined> {
  const { number, createdAt, id } = sandboxFlowVersion;
  const rows = await db
    .select()
    .from(sandboxFlowVersion)
    .where(
      and(
        eq(sandboxFlowVersion.workspaceId, workspaceId),
        eq(sandboxFlowVersion.flowId, flowId),
        kind === "published" ? isNotNull(number) : isNull(number),
      ),
    )
    .orderBy(...(kind === "published" ? [desc(number)] : [desc(createdAt), desc(id)]))
    .limit(1);
  return rows[0];
}

export async function findVersion(
  { db, workspaceId }: SandboxScope,
  id: string,
): Promise<SandboxFlowVersion | undefined> {
  const rows = await db
    .select()
    .from(sandboxFlowVersion)
    .where(and(eq(sandboxFlowVersion.id, id), eq(sandboxFlowVersion.workspaceId, workspaceId)));
  return rows[0];
}

export async function insertVersion(
  { db, workspaceId }: SandboxScope,
  version: Pick<SandboxFlowVersion, "flowId" | "number" | "text">,
): Promise<{ readonly id: string }> {
  const id = newId();
  await db.insert(sandboxFlowVersion).values({ ...version, id, workspaceId });
  return { id };
}

function ownFlow({ workspaceId }: SandboxScope, id: string) {
  return and(eq(sandboxFlow.id, id), eq(sandboxFlow.workspaceId, workspaceId));
}
