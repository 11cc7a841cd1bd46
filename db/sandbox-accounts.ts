import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "./database";
import type { SandboxScope } from "./sandbox-scope";
import { sandboxAccount } from "./schema/sandbox-account";
import { sandboxApp } from "./schema/sandbox-app";
import { sandboxToken } from "./schema/sandbox-token";

export type SandboxApp = typeof sandboxApp.$inferSelect;
export type SandboxAccountRow = typeof sandboxAccount.$inferSelect;
export type SandboxToken = typeof sandboxToken.$inferSelect;

/** The app of the workspace; undefined before its first account. */
export async function findSandboxApp({ db, workspaceId }: SandboxScope): Promise<SandboxApp | undefined> {
  const rows = await db.select().from(sandboxApp).where(eq(sandboxApp.workspaceId, workspaceId));
  return rows[0];
}

/** By its id alone: a call that shows the token of an app says nothing about the workspace. */
export async function findSandboxAppById(db: Database, id: string): Promise<SandboxApp | undefined> {
  const rows = await db.select().from(sandboxApp).where(eq(sandboxApp.id, id));
  return rows[0];
}

/** Does nothing when the workspace has an app already. */
export async function insertSandboxApp(
  { db, workspaceId }: SandboxScope,
  app: Pick<SandboxApp, "id" | "businessId" | "name" | "secret">,
): Promise<void> {
  await db
    .insert(sandboxApp)
    .values({ ...app, workspaceId })
    .onConflictDoNothing({ target: sandboxApp.workspaceId });
}

export async function updateSandboxApp(
  { db, workspaceId }: SandboxScope,
  change: Partial<Pick<SandboxApp, "callbackUrl" | "fields">>,
): Promise<void> {
  await db.update(sandboxApp).set(change).where(eq(sandboxApp.workspaceId, workspaceId));
}

export async function insertSandboxAccount(
  { db, workspaceId }: SandboxScope,
  account: Pick<SandboxAccountRow, "id" | "appId" | "name" | "templateNamespace" | "hourStart">,
): Promise<void> {
  await db.insert(sandboxAccount).values({ ...account, workspaceId });
}

export async function listSandboxAccounts({
  db,
  workspaceId,
}: SandboxScope): Promise<readonly SandboxAccountRow[]> {
  return db
    .select()
    .from(sandboxAccount)
    .where(eq(sandboxAccount.workspaceId, workspaceId))
    .orderBy(asc(sandboxAccount.createdAt), asc(sandboxAccount.id));
}

export async function findSandboxAccount(
  scope: SandboxScope,
  id: string,
): Promise<SandboxAccountRow | undefined> {
  const rows = await scope.db.select().from(sandboxAccount).where(ownAccount(scope, id));
  return rows[0];
}

export async function updateSandboxAccount(
  scope: SandboxScope,
  id: string,
  change: Partial<Pick<SandboxAccountRow, "isSubscribed" | "callbackOverride">>,
): Promise<void> {
  await scope.db.update(sandboxAccount).set(change).where(ownAccount(scope, id));
}

/** Counts a call of this hour and answers how many there were. */
export async function countSandboxCall(scope: SandboxScope, id: string, at: Date): Promise<number> {
  const now = at.toISOString();
  const isOver = sql`${sandboxAccount.hourStart} <= ${now}::timestamptz - interval '1 hour'`;
  const rows = await scope.db
    .update(sandboxAccount)
    .set({
      hourCalls: sql`case when ${isOver} then 1 else ${sandboxAccount.hourCalls} + 1 end`,
      hourStart: sql`case when ${isOver} then ${now}::timestamptz else ${sandboxAccount.hourStart} end`,
    })
    .where(ownAccount(scope, id))
    .returning({ calls: sandboxAccount.hourCalls });
  return rows[0]?.calls ?? 0;
}

/** By its hash alone: the token tells which workspace is meant. */
export async function findSandboxToken(db: Database, hash: string): Promise<SandboxToken | undefined> {
  const rows = await db.select().from(sandboxToken).where(eq(sandboxToken.hash, hash));
  return rows[0];
}

export async function insertSandboxToken(
  { db, workspaceId }: SandboxScope,
  token: Pick<SandboxToken, "hash" | "appId" | "scopes" | "expiresAt">,
): Promise<void> {
  await db.insert(sandboxToken).values({ ...token, workspaceId });
}

/** Ends everything that the workspace has in the sandbox. */
export async function deleteSandbox({ db, workspaceId }: SandboxScope): Promise<void> {
  await db.delete(sandboxApp).where(eq(sandboxApp.workspaceId, workspaceId));
}

function ownAccount({ workspaceId }: SandboxScope, id: string) {
  return and(eq(sandboxAccount.id, id), eq(sandboxAccount.workspaceId, workspaceId));
}
