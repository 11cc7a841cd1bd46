import { countHeldPlaces, findHoldByKey, giveUpHolds, insertHold, lockRow, renewHold } from "@/db/data-holds";
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
  const { sourceId, rowId, columnOfPlaces, quantity, holder, until, idempotencyKey: onceKey } = wanted;
  const row = await lockRow(scope, { sourceId, rowId });
  if (!row) return failure({ reason: "gone" });
  const before = await findHoldByKey(scope, rowId, onceKey);
  const others = await countHeldPlaces(scope, rowId, { now, except: before?.id });
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
  if (wanted.replacesOwn) await giveUpHolds(scope, holder, { sourceId, exceptRowId: rowId });
  return success({ holdId, until, free: free - quantity });
}
