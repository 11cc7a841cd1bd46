import { and, asc, count, eq, gt, inArray, lt, lte, min, sql } from "drizzle-orm";
import type { Database } from "./database";
import { endpoint } from "./schema/endpoint";
import { endpointFile } from "./schema/endpoint-file";
import type { WorkspaceScope } from "./scope";

export type EndpointFileToStore = {
  readonly id: string;
  readonly name: string;
  /** Sealed. */
  readonly item: string;
};

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Writes down that files of one person lie at WhatsApp, each once; no more than `countMax` within a day. One that is
 * known is kept as long as its newest question.
 */
export async function insertEndpointFiles(
  { db, workspaceId }: WorkspaceScope,
  asked: { readonly endpointId: string; readonly flowToken: string; readonly at: Date },
  { files, countMax }: { readonly files: readonly EndpointFileToStore[]; readonly countMax: number },
): Promise<void> {
  const { at, ...owner } = asked;
  const [today] = await db
    .select({ count: count() })
    .from(endpointFile)
    .where(
      and(
        eq(endpointFile.endpointId, owner.endpointId),
        gt(endpointFile.askedAt, new Date(at.getTime() - dayMs)),
        eq(endpointFile.flowToken, owner.flowToken),
      ),
    );
  const rows = files.slice(0, Math.max(0, countMax - (today?.count ?? 0))).map((file) => {
    return { ...file, ...owner, workspaceId, state: "waiting" as const, dueAt: at, askedAt: at };
  });
  if (rows.length === 0) return;
  await db
    .insert(endpointFile)
    .values(rows)
    .onConflictDoUpdate({
      target: endpointFile.id,
      set: { askedAt: sql`greatest(${endpointFile.askedAt}, excluded.asked_at)` },
    });
}

/** What has to be known to fetch a file. */
export type EndpointFileToFetch = {
  readonly id: string;
  readonly workspaceId: string;
  /** Sealed. */
  readonly item: string | null;
  /** This one included. */
  readonly attempts: number;
  readonly askedAt: Date;
};

const toFetch = {
  id: endpointFile.id,
  workspaceId: endpointFile.workspaceId,
  item: endpointFile.item,
  attempts: endpointFile.attempts,
  askedAt: endpointFile.askedAt,
};

/** Takes the file that is due first until the lease ends, of all workspaces. Several processes get different ones. */
export async function claimEndpointFile(
  db: Database,
  { now, leaseUntil }: { readonly now: Date; readonly leaseUntil: Date },
): Promise<EndpointFileToFetch | undefined> {
  return db.transaction(async (db) => {
    const [due] = await db
      .select(toFetch)
      .from(endpointFile)
      .where(and(eq(endpointFile.state, "waiting"), lte(endpointFile.dueAt, now)))
      .orderBy(asc(endpointFile.dueAt))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!due) return undefined;
    const attempts = due.attempts + 1;
    await db.update(endpointFile).set({ attempts, dueAt: leaseUntil }).where(eq(endpointFile.id, due.id));
    return { ...due, attempts };
  });
}

/** When a file is due next; undefined when none waits. */
export async function nextEndpointFile(db: Database): Promise<Date | undefined> {
  const rows = await db
    .select({ dueAt: min(endpointFile.dueAt) })
    .from(endpointFile)
    .where(eq(endpointFile.state, "waiting"));
  return rows[0]?.dueAt ?? undefined;
}

export type EndpointFileChange =
  | { readonly state: "kept"; readonly content: Uint8Array; readonly type: string | null }
  | { readonly state: "lost"; readonly why: string }
  | { readonly dueAt: Date; readonly why: string };

/** Says what came of fetching a file. What is kept or lost stays so, and nothing opens it elsewhere any more. */
export async function changeEndpointFile(
  { db, workspaceId }: WorkspaceScope,
  id: string,
  change: EndpointFileChange,
): Promise<void> {
  await db
    .update(endpointFile)
    .set("state" in change ? { why: null, ...change, item: null } : change)
    .where(
      and(
        eq(endpointFile.workspaceId, workspaceId),
        eq(endpointFile.id, id),
        eq(endpointFile.state, "waiting"),
      ),
    );
}

export type FoundEndpointFile = EndpointFileToFetch &
  Pick<typeof endpointFile.$inferSelect, "name" | "state" | "why" | "content">;

/** A file that came with a question of this Flow, with its content where it is kept. */
export async function findEndpointFile(
  { db, workspaceId }: WorkspaceScope,
  { flowId, fileId }: { readonly flowId: string; readonly fileId: string },
): Promise<FoundEndpointFile | undefined> {
  const { name, state, why, content } = endpointFile;
  const rows = await db
    .select({ ...toFetch, name, state, why, content })
    .from(endpointFile)
    .innerJoin(endpoint, eq(endpoint.id, endpointFile.endpointId))
    .where(
      and(
        eq(endpointFile.workspaceId, workspaceId),
        eq(endpoint.flowId, flowId),
        eq(endpointFile.id, fileId),
      ),
    );
  return rows[0];
}

export type EndpointFileFacts = Pick<typeof endpointFile.$inferSelect, "id" | "state" | "why" | "type"> & {
  readonly bytes: number | null;
};

/** How these files are, without what is in them. */
export async function listEndpointFiles(
  { db, workspaceId }: WorkspaceScope,
  endpointId: string,
  ids: readonly string[],
): Promise<readonly EndpointFileFacts[]> {
  if (ids.length === 0) return [];
  const { id, state, why, type } = endpointFile;
  return db
    .select({ id, state, why, type, bytes: sql<number | null>`octet_length(${endpointFile.content})` })
    .from(endpointFile)
    .where(
      and(
        eq(endpointFile.workspaceId, workspaceId),
        eq(endpointFile.endpointId, endpointId),
        inArray(endpointFile.id, [...ids]),
      ),
    );
}

/** Lets go of files whose questions are not kept any longer, a few at once. Answers how many there were. */
export async function deleteOldEndpointFiles(
  db: Database,
  {
    endpointId,
    before,
    countMax,
  }: { readonly endpointId: string; readonly before: Date; readonly countMax: number },
): Promise<number> {
  const old = db
    .select({ id: endpointFile.id })
    .from(endpointFile)
    .where(and(eq(endpointFile.endpointId, endpointId), lt(endpointFile.askedAt, before)))
    .limit(countMax);
  const rows = await db
    .delete(endpointFile)
    .where(inArray(endpointFile.id, old))
    .returning({ id: endpointFile.id });
  return rows.length;
}
