import {
  cancelHold,
  confirmHold,
  countHeldPlaces,
  findHoldByKey,
  giveUpHolds,
  listHoldsOf,
  lockRow,
  type StoredHold,
  unconfirmHold,
} from "@/db/data-holds";
import { inTransaction, type WorkspaceScope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import type { Confirmed, ConfirmRefused } from "../rows";
import { placesIn } from "./places-in";

/**
 * Makes all that a holder has last, or nothing when some of it was lost. What was held too long is taken again as long
 * as the places are free. Asked twice, the second time finds all confirmed.
 */
export async function confirm(
  scope: WorkspaceScope,
  holder: string,
  now: Date,
): Promise<Result<Confirmed, ConfirmRefused>> {
  const holds = await listHoldsOf(scope, holder);
  if (areConfirmed(holds)) return success({ count: holds.length, newly: [] });
  return inTransaction(scope, async (own) => {
    const free = await lockPlaces(own, holds, now);
    if (!free.ok) return free;
    await confirmLocked(own, free.value, now);
    return success({ count: holds.length, newly: free.value.map(({ id }) => id) });
  });
}

/** What a holder has and has not confirmed, or had; for `lockPlaces`. None when all is confirmed. */
export async function placesToConfirm(scope: WorkspaceScope, holder: string): Promise<readonly StoredHold[]> {
  const holds = await listHoldsOf(scope, holder);
  return areConfirmed(holds) ? [] : holds;
}

/** Keeps the places from all others until the transaction ends, and says which `confirmLocked` has to confirm. */
export async function lockPlaces(
  own: WorkspaceScope,
  holds: readonly StoredHold[],
  now: Date,
): Promise<Result<readonly StoredHold[], ConfirmRefused>> {
  const toConfirm: StoredHold[] = [];
  const lost: string[] = [];
  const retaken = new Map<string, number>();
  // In the order of their rows, which is the same for all: two who lock several rows never wait for each other.
  for (const listed of holds) {
    const look = await lookAt(own, listed, { now, retaken });
    if (look === "lost") lost.push(listed.rowId);
    else if (look !== "done") toConfirm.push(look);
  }
  return lost.length > 0 ? failure({ reason: "lost", rowIds: lost }) : success(toConfirm);
}

export async function confirmLocked(
  own: WorkspaceScope,
  locked: readonly StoredHold[],
  now: Date,
): Promise<void> {
  for (const hold of locked) await confirmHold(own, hold, now);
}

function areConfirmed(holds: readonly StoredHold[]): boolean {
  return holds.every(({ state }) => state === "confirmed");
}

/** Holds some of what a holder confirmed until its time again: the Flow did not end after all. */
export async function unconfirm(
  scope: WorkspaceScope,
  holder: string,
  holdIds: readonly string[],
): Promise<void> {
  const holds = (await listHoldsOf(scope, holder)).filter(({ id }) => holdIds.includes(id));
  await inTransaction(scope, async (own) => {
    for (const hold of holds) {
      await lockRow(own, hold);
      await unconfirmHold(own, hold);
    }
  });
}

/** Gives up all that a holder has not confirmed. */
export function release(scope: WorkspaceScope, holder: string): Promise<number> {
  return giveUpHolds(scope, holder);
}

/** Gives the places of one reservation back, confirmed or not. False when there is none. */
export async function cancelReservation(
  scope: WorkspaceScope,
  hold: { readonly sourceId: string; readonly rowId: string; readonly id: string },
): Promise<boolean> {
  return inTransaction(scope, async (own) => {
    await lockRow(own, hold);
    return cancelHold(own, hold);
  });
}

async function lookAt(
  scope: WorkspaceScope,
  listed: StoredHold,
  { now, retaken }: { readonly now: Date; readonly retaken: Map<string, number> },
): Promise<StoredHold | "done" | "lost"> {
  const { rowId, onceKey } = listed;
  const row = await lockRow(scope, listed);
  const hold = await findHoldByKey(scope, rowId, onceKey);
  if (hold?.state === "confirmed") return "done";
  if (!row || !hold) return "lost";
  if (hold.state === "held" && hold.until > now) return hold;
  const others = await countHeldPlaces(scope, rowId, { now, except: hold.id });
  const free = placesIn(row.cells, hold.placesColumn) - row.confirmedPlaces - others;
  const wanted = (retaken.get(rowId) ?? 0) + hold.quantity;
  retaken.set(rowId, wanted);
  return free >= wanted ? hold : "lost";
}
