import { and, desc, eq, isNull, lt, or } from "drizzle-orm";
import type { Database } from "./database";
import { accessKey } from "./schema/access-key";
import { membership } from "./schema/membership";
import { user } from "./schema/user";
import type { Scope, WorkspaceScope } from "./scope";

/** A key as people see it. Times are ISO 8601. */
export type StoredAccessKey = {
  readonly id: string;
  readonly name: string;
  readonly ending: string;
  readonly madeBy: string;
  readonly createdAt: string;
  readonly usedAt: string | null;
};

export type AccessKeyToStore = {
  readonly name: string;
  /** SHA-256 in hex. */
  readonly hash: string;
  readonly ending: string;
  readonly createdAt: Date;
};

export async function insertAccessKey(scope: Scope, key: AccessKeyToStore): Promise<string> {
  const { workspaceId, userId } = scope;
  const rows = await scope.db
    .insert(accessKey)
    .values({ ...key, workspaceId, userId })
    .returning({ id: accessKey.id });
  return rows[0]?.id ?? "";
}

/** Newest first. */
export async function listAccessKeys({
  db,
  workspaceId,
}: WorkspaceScope): Promise<readonly StoredAccessKey[]> {
  const rows = await db
    .select({ key: accessKey, madeBy: user.name })
    .from(accessKey)
    .innerJoin(user, eq(user.id, accessKey.userId))
    .where(eq(accessKey.workspaceId, workspaceId))
    .orderBy(desc(accessKey.createdAt), desc(accessKey.id));
  return rows.map(({ key: { id, name, ending, createdAt, usedAt }, madeBy }) => ({
    id,
    name,
    ending,
    madeBy,
    createdAt: createdAt.toISOString(),
    usedAt: usedAt?.toISOString() ?? null,
  }));
}

/** Whether there was one. */
export async function deleteAccessKey({ db, workspaceId }: WorkspaceScope, id: string): Promise<boolean> {
  const rows = await db
    .delete(accessKey)
    .where(and(eq(accessKey.workspaceId, workspaceId), eq(accessKey.id, id)))
    .returning({ id: accessKey.id });
  return rows.length > 0;
}

/** For whom the key acts, while they belong to its workspace; undefined when there is no such key. */
export async function findKeyHolder(
  db: Database,
  hash: string,
): Promise<{ readonly keyId: string; readonly scope: Scope } | undefined> {
  const rows = await db
    .select({ keyId: accessKey.id, workspaceId: accessKey.workspaceId, userId: accessKey.userId })
    .from(accessKey)
    .innerJoin(
      membership,
      and(eq(membership.userId, accessKey.userId), eq(membership.workspaceId, accessKey.workspaceId)),
    )
    .where(eq(accessKey.hash, hash))
    .limit(1);
  const [row] = rows;
  return row && { keyId: row.keyId, scope: { db, workspaceId: row.workspaceId, userId: row.userId } };
}

/** Notes a use, at most once a minute, so that reading does not become writing. */
export async function touchAccessKey(db: Database, id: string, at: Date): Promise<void> {
  const minuteBefore = new Date(at.getTime() - 60_000);
  await db
    .update(accessKey)
    .set({ usedAt: at })
    .where(and(eq(accessKey.id, id), or(isNull(accessKey.usedAt), lt(accessKey.usedAt, minuteBefore))));
}
