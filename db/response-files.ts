import { and, asc, eq, lte, min } from "drizzle-orm";
import type { Database } from "./database";
import { newId } from "./new-id";
import { response } from "./schema/response";
import { responseFile } from "./schema/response-file";
import type { WorkspaceScope } from "./scope";

export type ResponseFileToStore = {
  /** Among the files of the response, from 0. */
  readonly place: number;
  readonly mediaId: string;
  readonly name: string;
  readonly mimeType: string | null;
};

/** Writes down that files of a response lie at Meta, each once. */
export async function insertResponseFiles(
  { db, workspaceId }: WorkspaceScope,
  responseId: string,
  { files, now }: { readonly files: readonly ResponseFileToStore[]; readonly now: Date },
): Promise<void> {
  const rows = files.map((file) => {
    return { ...file, id: newId(), workspaceId, responseId, state: "waiting" as const, dueAt: now };
  });
  if (rows.length > 0) await db.insert(responseFile).values(rows).onConflictDoNothing();
}

export type FoundFile = Omit<typeof responseFile.$inferSelect, "workspaceId">;

/** A file of a response of this Flow, with its content where it is kept. */
export async function findResponseFile(
  { db, workspaceId }: WorkspaceScope,
  {
    flowId,
    responseId,
    place,
  }: { readonly flowId: string; readonly responseId: string; readonly place: number },
): Promise<FoundFile | undefined> {
  const rows = await db
    .select({ file: responseFile })
    .from(responseFile)
    .innerJoin(response, eq(response.id, responseFile.responseId))
    .where(
      and(
        eq(responseFile.workspaceId, workspaceId),
        eq(response.flowId, flowId),
        eq(responseFile.responseId, responseId),
        eq(responseFile.place, place),
      ),
    );
  return rows[0]?.file;
}

/** What has to be known to ask Meta for a file. */
export type FileToFetch = {
  readonly id: string;
  readonly workspaceId: string;
  readonly accountId: string;
  readonly mediaId: string;
  /** This one included. */
  readonly attempts: number;
  /** When the response came; Meta keeps the file for some days from then on. */
  readonly receivedAt: Date;
};

/** Takes the file that is due first until the lease ends, of all workspaces. Several processes get different ones. */
export async function claimResponseFile(
  db: Database,
  { now, leaseUntil }: { readonly now: Date; readonly leaseUntil: Date },
): Promise<FileToFetch | undefined> {
  return db.transaction(async (db) => {
    const [due] = await db
      .select({
        id: responseFile.id,
        workspaceId: responseFile.workspaceId,
        accountId: response.accountId,
        mediaId: responseFile.mediaId,
        attempts: responseFile.attempts,
        receivedAt: response.receivedAt,
      })
      .from(responseFile)
      .innerJoin(response, eq(response.id, responseFile.responseId))
      .where(and(eq(responseFile.state, "waiting"), lte(responseFile.dueAt, now)))
      .orderBy(asc(responseFile.dueAt))
      .limit(1)
      .for("update", { of: responseFile, skipLocked: true });
    if (!due) return undefined;
    const attempts = due.attempts + 1;
    await db.update(responseFile).set({ attempts, dueAt: leaseUntil }).where(eq(responseFile.id, due.id));
    return { ...due, attempts };
  });
}

/** The same for one file that somebody wants to see now. */
export async function findFileToFetch(
  { db, workspaceId }: WorkspaceScope,
  id: string,
): Promise<FileToFetch | undefined> {
  const { attempts, mediaId } = responseFile;
  const { accountId, receivedAt } = response;
  const rows = await db
    .select({
      id: responseFile.id,
      workspaceId: responseFile.workspaceId,
      accountId,
      mediaId,
      attempts,
      receivedAt,
    })
    .from(responseFile)
    .innerJoin(response, eq(response.id, responseFile.responseId))
    .where(and(eq(responseFile.workspaceId, workspaceId), eq(responseFile.id, id)));
  return rows[0];
}

export type FileChange =
  | { readonly state: "kept"; readonly content: Uint8Array; readonly keptAt: Date }
  | { readonly state: "lost" }
  | { readonly dueAt: Date };

/** Says what came of asking for a file. What is kept or lost stays so. */
export async function changeResponseFile(
  { db, workspaceId }: WorkspaceScope,
  id: string,
  change: FileChange,
): Promise<void> {
  await db
    .update(responseFile)
    .set(change)
    .where(
      and(
        eq(responseFile.workspaceId, workspaceId),
        eq(responseFile.id, id),
        eq(responseFile.state, "waiting"),
      ),
    );
}

/** When a file is due next; undefined when none waits. */
export async function nextResponseFile(db: Database): Promise<Date | undefined> {
  const rows = await db
    .select({ dueAt: min(responseFile.dueAt) })
    .from(responseFile)
    .where(eq(responseFile.state, "waiting"));
  return rows[0]?.dueAt ?? undefined;
}
