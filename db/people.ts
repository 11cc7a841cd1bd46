import { asc, eq, sql } from "drizzle-orm";
import type { Database } from "./database";
import { newId } from "./new-id";
import { account } from "./schema/account";
import { membership, type Role } from "./schema/membership";
import { user } from "./schema/user";
import { workspace } from "./schema/workspace";

export type Member = { readonly workspaceId: string; readonly role: Role };

/** The workspace a person works in: the one they joined first. */
export async function findMembership(db: Database, userId: string): Promise<Member | undefined> {
  const rows = await db
    .select({ workspaceId: membership.workspaceId, role: membership.role })
    .from(membership)
    .where(eq(membership.userId, userId))
    .orderBy(asc(membership.createdAt), asc(membership.workspaceId))
    .limit(1);
  return rows[0];
}

/** Whether anybody has an account yet. */
export async function hasPeople(db: Database): Promise<boolean> {
  const rows = await db.select({ id: user.id }).from(user).limit(1);
  return rows.length > 0;
}

export type OwnerToInsert = {
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  readonly passwordHash: string;
  readonly workspaceName: string;
};

/** Adds the first person with their workspace, all or nothing. False when somebody was faster. */
export function insertOwner(db: Database, owner: OwnerToInsert): Promise<boolean> {
  return db.transaction(async (tx) => {
    // Two first visits at once wait for each other here; "fsow" as a number.
    await tx.execute(sql`select pg_advisory_xact_lock(1718841207)`);
    if (await hasPeople(tx)) return false;
    const userId = newId();
    const workspaceId = newId();
    await tx.insert(user).values({ id: userId, name: owner.name, email: owner.email });
    await tx.insert(account).values({
      id: newId(),
      userId,
      accountId: userId,
      providerId: "credential",
      password: owner.passwordHash,
    });
    await tx.insert(workspace).values({ id: workspaceId, name: owner.workspaceName });
    await tx.insert(membership).values({ workspaceId, userId, role: "owner" });
    return true;
  });
}
