import { and, eq, gt, lte } from "drizzle-orm";
import type { Database } from "./database";
import type { SandboxScope } from "./sandbox-scope";
import { sandboxUpload } from "./schema/sandbox-upload";

/** A session of an upload, without the bytes. */
export type SandboxUpload = Pick<
  typeof sandboxUpload.$inferSelect,
  "id" | "name" | "mimeType" | "bytes" | "expiresAt"
>;

export async function insertSandboxUpload(
  { db, workspaceId }: SandboxScope,
  upload: SandboxUpload,
): Promise<void> {
  await db.insert(sandboxUpload).values({ ...upload, workspaceId });
}

export async function findSandboxUpload(
  { db, workspaceId }: SandboxScope,
  id: string,
): Promise<SandboxUpload | undefined> {
  const { name, mimeType, bytes, expiresAt } = sandboxUpload;
  const rows = await db
    .select({ id: sandboxUpload.id, name, mimeType, bytes, expiresAt })
    .from(sandboxUpload)
    .where(and(eq(sandboxUpload.id, id), eq(sandboxUpload.workspaceId, workspaceId)));
  return rows[0];
}

export async function fillSandboxUpload(
  { db, workspaceId }: SandboxScope,
  id: string,
  filled: { readonly content: Uint8Array; readonly handle: string },
): Promise<void> {
  await db
    .update(sandboxUpload)
    .set(filled)
    .where(and(eq(sandboxUpload.id, id), eq(sandboxUpload.workspaceId, workspaceId)));
}

/** The media type behind a handle; undefined when it names nothing, or its time is over. */
export async function sampleTypeOf(
  { db, workspaceId }: SandboxScope,
  handle: string,
  now: Date,
): Promise<string | undefined> {
  const rows = await db
    .select({ mimeType: sandboxUpload.mimeType })
    .from(sandboxUpload)
    .where(
      and(
        eq(sandboxUpload.workspaceId, workspaceId),
        eq(sandboxUpload.handle, handle),
        gt(sandboxUpload.expiresAt, now),
      ),
    );
  return rows[0]?.mimeType;
}

/** Forgets the uploads of all workspaces whose time is over. */
export async function pruneSandboxUploads(db: Database, now: Date): Promise<void> {
  await db.delete(sandboxUpload).where(lte(sandboxUpload.expiresAt, now));
}
