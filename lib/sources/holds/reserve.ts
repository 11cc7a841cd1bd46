import {
  countHeldPlaces,
  findHoldByKey,
  giveUpHolds,
  insertHold,
  listHoldsOf,
  lockRow,
  renewHold,
  type StoredHold,
} from "@/db/data-holds";
import { findSource } from "@/db/data-sources";
import { newId } from "@/db/new-id";
import { inTransaction, type WorkspaceScope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import type { PlacesHeld, PlacesToReserve, ReserveRefused, SourceFailure } from "../rows";
import { placesIn } from "./places-in";

/**
 * Takes places of a row, all that are asked for or none. Exact: whoever takes places of a row waits for those who do at
 * the same moment, in all processes, so no place is given twice. What is held and not confirmed is free again after its
 * time.
 */
export async function reserve(
  scope: WorkspaceScope,
  wanted: PlacesToReserve,
  now: Date,
): Promise<Result<PlacesHeld, ReserveRefused | SourceFailure>> {
  const source = await findSource(scope, wanted.sourceId);
  if (source?.kind !== "table") return failure({ reason: "source-not-found" });
  const hasColumn = source.columns.some(
    (column) => typeof column === "object" && column && "id" in column && column.id === wanted.columnOfPlaces,
  );
  if (!hasColumn) return failure({ reason: "column-not-found", column: wanted.columnOfPlaces });
  return inTransaction(scope, (own) => take(own, wanted, now));
}

async function take(
  scope: WorkspaceScope,
  wanted: PlacesToReserve,
  now: Date,
): Promise<Result<PlacesHeld, ReserveRefused>> {
  const { sourceId, rowId, columnOfPlaces, quantity, holder, until, idempotencyKey, earlierKey } = wanted;
  const onceKey = `${purposeOf(wanted)}${idempotencyKey}`;
  const earlier = earlierKey === undefined ? [] : [`${purposeOf(wanted)}${earlierKey}`];
  const row = await lockRow(scope, { sourceId, rowId });
  if (!row) return failure({ reason: "gone" });
  const before = await findHoldByKey(scope, rowId, onceKey, ...earlier);
  const replaced = await replacedBy(scope, wanted, before?.id);
  const held = await countHeldPlaces(scope, rowId, { now, except: before?.id });
  const others = held - placesOf(replaced, { rowId, now });
  const free = placesIn(row.cells, columnOfPlaces) - row.confirmedPlaces - others;
  if (before?.state === "confirmed") return success({ holdId: before.id, until: before.until, free });
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > free) {
    return failure({ reason: "full", free: Math.max(free, 0) });
  }
  const holdId = before?.id ?? newId();
  if (before) await renewHold(scope, holdId, { quantity, until });
  else {
    await insertHold(scope, {
      id: holdId,
      sourceId,
      rowId,
      quantity,
      placesColumn: columnOfPlaces,
      holder,
      onceKey,
      until,
      createdAt: now,
    });
  }
  if (replaced.length > 0)
    await giveUpHolds(
      scope,
      holder,
      replaced.map(({ id }) => id),
    );
  return success({ holdId, until, free: free - quantity });
}

/** Stands before the key, so that what was taken for the same purpose can be told. */
function purposeOf({ purpose }: PlacesToReserve): string {
  return purpose === undefined ? "" : `${purpose} `;
}

/** What the holder took for the same purpose and has not confirmed, of this row and of others. */
async function replacedBy(
  scope: WorkspaceScope,
  wanted: PlacesToReserve,
  except: string | undefined,
): Promise<readonly StoredHold[]> {
  if (wanted.purpose === undefined) return [];
  const own = await listHoldsOf(scope, wanted.holder);
  return own.filter(
    ({ id, sourceId, state, onceKey }) =>
      id !== except &&
      sourceId === wanted.sourceId &&
      state !== "confirmed" &&
      onceKey.startsWith(purposeOf(wanted)),
  );
}

function placesOf(
  holds: readonly StoredHold[],
  { rowId, now }: { readonly rowId: string; readonly now: Date },
): number {
  const live = holds.filter((hold) => hold.rowId === rowId && hold.state === "held" && hold.until > now);
  return live.reduce((sum, { quantity }) => sum + quantity, 0);
}
