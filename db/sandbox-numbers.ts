import { and, asc, eq, lte } from "drizzle-orm";
import type { Database } from "./database";
import type { SandboxScope } from "./sandbox-scope";
import { sandboxMedia } from "./schema/sandbox-media";
import { sandboxNumber } from "./schema/sandbox-number";

export type SandboxNumber = typeof sandboxNumber.$inferSelect;
export type SandboxMedia = typeof sandboxMedia.$inferSelect;

export async function insertSandboxNumber(
  { db, workspaceId }: SandboxScope,
  number: Pick<SandboxNumber, "id" | "accountId" | "displayNumber" | "verifiedName">,
): Promise<void> {
  await db.insert(sandboxNumber).values({ ...number, workspaceId });
}

/** The numbers of an account, or of all of the workspace. */
export async function listSandboxNumbers(
  { db, workspaceId }: SandboxScope,
  accountId?: string,
): Promise<readonly SandboxNumber[]> {
  const ofAccount = accountId === undefined ? undefined : eq(sandboxNumber.accountId, accountId);
  return db
    .select()
    .from(sandboxNumber)
    .where(and(eq(sandboxNumber.workspaceId, workspaceId), ofAccount))
    .orderBy(asc(sandboxNumber.createdAt), asc(sandboxNumber.id));
}

export async function findSandboxNumber(
  { db, workspaceId }: SandboxScope,
  id: string,
): Promise<SandboxNumber | undefined> {
  const rows = await db
    .select()
    .from(sandboxNumber)
    .where(and(eq(sandboxNumber.id, id), eq(sandboxNumber.workspaceId, workspaceId)));
  return rows[0];
}

export async function updateSandboxNumber(
  { db, workspaceId }: SandboxScope,
  id: string,
  change: Partial<Pick<SandboxNumber, "publicKey" | "callbackOverride" | "isRegistered" | "verification">>,
): Promise<void> {
  await db
    .update(sandboxNumber)
    .set(change)
    .where(and(eq(sandboxNumber.id, id), eq(sandboxNumber.workspaceId, workspaceId)));
}

export async function insertSandboxMedia(
  { db, workspaceId }: SandboxScope,
  media: Omit<SandboxMedia, "workspaceId" | "createdAt">,
): Promise<void> {
  await db.insert(sandboxMedia).values({ ...media, workspaceId });
}

export async function findSandboxMedia(
  { db, workspaceId }: SandboxScope,
  id: string,
): Promise<SandboxMedia | undefined> {
  const rows = await db
    .select()
    .from(sandboxMedia)
    .where(and(eq(sandboxMedia.id, id), eq(sandboxMedia.workspaceId, workspaceId)));
  return rows[0];
}

export async function deleteSandboxMedia({ db, workspaceId }: SandboxScope, id: string): Promise<void> {
  await db
    .delete(sandboxMedia)
    .where(and(eq(sandboxMedia.id, id), eq(sandboxMedia.workspaceId, workspaceId)));
}

/** Forgets the files of all workspaces whose time is over. */
export async function pruneSandboxMedia(db: Database, now: Date): Promise<void> {
  await db.delete(sandboxMedia).where(lte(sandboxMedia.expiresAt, now));
}
