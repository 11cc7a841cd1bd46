import { claimDueAccount, type DueAccount, endTurn, nextSyncDue, scheduleAccounts } from "@/db/account-syncs";
import type { Database } from "@/db/database";
import type { WorkspaceScope } from "@/db/scope";
import type { AccountsRoom } from "@/lib/accounts/room";
import type { Result } from "@/lib/result";
import { checkAccount } from "./check-account";
import type { AskRefused } from "./refusals";
import { syncAccount } from "./sync-account";

const everyMs = 15 * 60 * 1000;
/** After a failure it is tried sooner, then later and later. */
const againMs = 2 * 60 * 1000;
const longestMs = 6 * 60 * 60 * 1000;
/** A turn takes less, the patience of its calls included; then another process may take it. */
const leaseMs = 10 * 60 * 1000;

/** When an account is due again that failed so often in a row. */
export function nextTurn(now: Date, failures: number): Date {
  const pauseMs = failures === 0 ? everyMs : Math.min(againMs * 2 ** (failures - 1), longestMs);
  return new Date(now.getTime() + pauseMs);
}

/**
 * Looks at every account whose turn it is, one after the other. Several processes share the work: each account is taken
 * by one. Answers when the next is due.
 */
export async function syncDue(db: Database, room: AccountsRoom): Promise<Date | undefined> {
  await scheduleAccounts(db, room.now());
  for (;;) {
    const now = room.now();
    const due = await claimDueAccount(db, { now, until: new Date(now.getTime() + leaseMs) });
    if (!due) return nextSyncDue(db);
    await takeTurn({ db, workspaceId: due.workspaceId }, room, due);
  }
}

async function takeTurn(scope: WorkspaceScope, room: AccountsRoom, due: DueAccount): Promise<void> {
  const { accountId } = due;
  const failure = await failureOf(async () => {
    const looked = await syncAccount(room, scope, { accountId });
    const checked = await checkAccount(room, scope, { accountId });
    return looked.ok ? checked : looked;
  });
  const now = room.now();
  if (failure === undefined) {
    return endTurn(scope, accountId, { dueAt: nextTurn(now, 0), syncedAt: now });
  }
  const failures = due.failures + 1;
  await endTurn(scope, accountId, { dueAt: nextTurn(now, failures), failure, failures });
}

/** In words; a bug in one account keeps the others from nothing. */
async function failureOf(work: () => Promise<Result<unknown, AskRefused>>): Promise<string | undefined> {
  try {
    const done = await work();
    if (done.ok) return undefined;
    return done.failure.reason === "whatsapp" ? done.failure.happened : done.failure.reason;
  } catch (error) {
    return error instanceof Error ? error.name : "Error";
  }
}
