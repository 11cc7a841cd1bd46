import { and, eq, inArray, lt, sum } from "drizzle-orm";
import type { Database } from "./database";
import { newId } from "./new-id";
import { messageFile } from "./schema/message-file";
import { messageFileUpload } from "./schema/message-file-upload";
import type { Scope, WorkspaceScope } from "./scope";

export type MessageFile = { readonly name: string; readonly mimeType: string; readonly bytes: number };
export type MessageFileContent = MessageFile & { readonly content: Uint8Array };

export async function insertMessageFile(
  { db, workspaceId, userId }: Scope,
  { now, ...file }: Omit<MessageFileContent, "bytes"> & { readonly now: Date },
): Promise<string> {
  const id = newId();
  const bytes = file.content.byteLength;
  const values = { ...file, id, bytes, workspaceId, createdBy: userId, createdAt: now, usedAt: now };
  await db.insert(messageFile).values(values);
  return id;
}

export async function findMessageFile(scope: WorkspaceScope, id: string): Promise<MessageFile | undefined> {
  const { name, mimeType, bytes } = messageFile;
  const rows = await scope.db.select({ name, mimeType, bytes }).from(messageFile).where(own(scope, id));
  return rows[0];
}

export async function readMessageFile(
  scope: WorkspaceScope,
  id: string,
): Promise<MessageFileContent | undefined> {
  const { name, mimeType, bytes, content } = messageFile;
  const rows = await scope.db
    .select({ name, mimeType, bytes, content })
    .from(messageFile)
    .where(own(scope, id));
  return rows[0];
}

/** How much room the files of a workspace take. */
export async function messageFileBytes({ db, workspaceId }: WorkspaceScope): Promise<number> {
  const rows = await db
    .select({ bytes: sum(messageFile.bytes).mapWith(Number) })
    .from(messageFile)
    .where(eq(messageFile.workspaceId, workspaceId));
  return rows[0]?.bytes ?? 0;
}

/** For which number a file is uploaded. */
export type UploadPlace = {
  readonly fileId: string;
  readonly accountId: string;
  readonly phoneNumberId: string;
};

export type StoredUpload = { readonly mediaId: string; readonly uploadedAt: Date };

/** The upload of a file for a number, and a note that it is used. */
export async function takeUpload(
  scope: WorkspaceScope,
  { fileId, accountId, phoneNumberId }: UploadPlace,
  now: Date,
): Promise<StoredUpload | undefined> {
  await scope.db.update(messageFile).set({ usedAt: now }).where(own(scope, fileId));
  const { mediaId, uploadedAt, workspaceId } = messageFileUpload;
  const rows = await scope.db
    .select({ mediaId, uploadedAt })
    .from(messageFileUpload)
    .where(
      and(
        eq(workspaceId, scope.workspaceId),
        eq(messageFileUpload.fileId, fileId),
        eq(messageFileUpload.accountId, accountId),
        eq(messageFileUpload.phoneNumberId, phoneNumberId),
      ),
    );
  return rows[0];
}

/** Keeps where Meta has a file; a newer upload takes the place of an older one. */
export async function storeUpload(
  { db, workspaceId }: WorkspaceScope,
  place: UploadPlace,
  upload: StoredUpload,
): Promise<void> {
  const { fileId, accountId, phoneNumberId } = messageFileUpload;
  await db
    .insert(messageFileUpload)
    .values({ ...place, ...upload, workspaceId })
    .onConflictDoUpdate({ target: [fileId, accountId, phoneNumberId], set: { ...upload } });
}

/** Deletes some files that nobody used since then, of all workspaces, and answers how many. */
export async function deleteUnusedFiles(db: Database, before: Date, countMax: number): Promise<number> {
  const unused = db
    .select({ id: messageFile.id })
    .from(messageFile)
    .where(lt(messageFile.usedAt, before))
    .limit(countMax);
  const rows = await db
    .delete(messageFile)
    .where(inArray(messageFile.id, unused))
    .returning({ id: messageFile.id });
  return rows.length;
}

function own({ workspaceId }: WorkspaceScope, id: string) {
  return and(eq(messageFile.id, id), eq(messageFile.workspaceId, workspaceId));
}
