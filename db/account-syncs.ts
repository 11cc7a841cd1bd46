import { and, asc, eq, isNull, lte, or, sql } from "drizzle-orm";
import type { Database } from "./database";
import { accountSync } from "./schema/account-sync";
import { whatsappAccount } from "./schema/whatsapp-account";
import type { WorkspaceScope } from "./scope";

/** An account whose turn it is. */
export type DueAccount = {
  readonly accountId: string;
  readonly workspaceId: string;
  /** How often in a row it failed before. */
  readonly failures: number;
};

/** Gives every connected account its turn that has none yet. */
export async function scheduleAccounts(db: Database, now: Date): Promise<void> {
  const missing = await db
    .select({ accountId: whatsappAccount.id, workspaceId: whatsappAccount.workspaceId })
    .from(whatsappAccount)
    .leftJoin(accountSync, eq(accountSync.accountId, whatsappAccount.id))
    .where(and(isNull(whatsappAccount.disconnectedAt), isNull(accountSync.accountId)));
  if (missing.length === 0) return;
  const rows = missing.map((account) => ({ ...account, dueAt: now }));
  await db.insert(accountSync).values(rows).onConflictDoNothing();
}

/** Takes the account that is due first for oneself until then; other processes get others. Undefined when none is. */
export async function claimDueAccount(
  db: Database,
  { now, until }: { readonly now: Date; readonly until: Date },
): Promise<DueAccount | undefined> {
  return db.transaction(async (db) => {
    const rows = await db
      .select({
        accountId: accountSync.accountId,
        workspaceId: accountSync.workspaceId,
        failures: accountSync.failures,
      })
      .from(accountSync)
      .innerJoin(whatsappAccount, eq(whatsappAccount.id, accountSync.accountId))
      .where(
        and(
          isNull(whatsappAccount.disconnectedAt),
          lte(accountSync.dueAt, now),
          or(isNull(accountSync.leaseUntil), lte(accountSync.leaseUntil, now)),
        ),
      )
      .orderBy(asc(accountSync.dueAt), asc(accountSync.accountId))
      .limit(1)
      .for("update", { of: accountSync, skipLocked: true });
    const [due] = rows;
    if (!due) return undefined;
    await db.update(accountSync).set({ leaseUntil: until }).where(eq(accountSync.accountId, due.accountId));
    return due;
  });
}

type Outcome = { readonly dueAt: Date } & (
  | { readonly syncedAt: Date }
  | { readonly failure: string; readonly failures: number }
);

/** What became of a turn, and when the next one is. */
export async function endTurn(
  { db, workspaceId }: WorkspaceScope,
  accountId: string,
  outcome: Outcome,
): Promise<void> {
  const change =
    "syncedAt" in outcome
      ? { syncedAt: outcome.syncedAt, failure: null, failures: 0 }
      : { failure: outcome.failure, failures: outcome.failures };
  await db
    .update(accountSync)
    .set({ ...change, dueAt: outcome.dueAt, leaseUntil: null })
    .where(and(eq(accountSync.accountId, accountId), eq(accountSync.workspaceId, workspaceId)));
}

/** When the next account is due or given up by a process that is gone; undefined when there is none. */
export async function nextSyncDue(db: Database): Promise<Date | undefined> {
  const moment = sql`greatest(${accountSync.dueAt}, ${accountSync.leaseUntil})`;
  const rows = await db
    .select({ dueAt: accountSync.dueAt, leaseUntil: accountSync.leaseUntil })
    .from(accountSync)
    .innerJoin(whatsappAccount, eq(whatsappAccount.id, accountSync.accountId))
    .where(isNull(whatsappAccount.disconnectedAt))
    .orderBy(asc(moment))
    .limit(1);
  const [next] = rows;
  if (!next) return undefined;
  const { dueAt, leaseUntil } = next;
  return leaseUntil && leaseUntil > dueAt ? leaseUntil : dueAt;
}
