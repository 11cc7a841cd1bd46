import { and, asc, desc, eq, gt, inArray, isNull, lte, ne, sql } from "drizzle-orm";
import type { JsonObject } from "@/lib/flow/json";
import { dataHold } from "./schema/data-hold";
import { dataRow } from "./schema/data-row";
import type { WorkspaceScope } from "./scope";

export type StoredHold = Omit<typeof dataHold.$inferSelect, "workspaceId">;

export type LockedRow = { readonly cells: JsonObject; readonly confirmedPlaces: number };

/**
 * Keeps the places of a row from all others until the transaction ends. Undefined when the row is gone. What is read
 * after it is what others have committed before.
 */
export async function lockRow(
  { db, workspaceId }: WorkspaceScope,
  { sourceId, rowId }: { readonly sourceId: string; readonly rowId: string },
): Promise<LockedRow | undefined> {
  const rows = await db
    .select({ cells: dataRow.cells, confirmedPlaces: dataRow.confirmedPlaces })
    .from(dataRow)
    .where(
      and(
        eq(dataRow.id, rowId),
        eq(dataRow.sourceId, sourceId),
        eq(dataRow.workspaceId, workspaceId),
        isNull(dataRow.deletedAt),
      ),
    )
    .for("no key update");
  return rows[0];
}

/** Places of a row that are held and not confirmed; what was held until an earlier time is let go first. */
export async function countHeldPlaces(
  scope: WorkspaceScope,
  rowId: string,
  { now, except }: { readonly now: Date; readonly except: string | undefined },
): Promise<number> {
  const rows = await scope.db
    .select({ id: dataHold.id, quantity: dataHold.quantity, until: dataHold.until })
    .from(dataHold)
    .where(and(eq(dataHold.rowId, rowId), eq(dataHold.state, "held")));
  const others = rows.filter(({ id }) => id !== except);
  const over = others.filter(({ until }) => until <= now).map(({ id }) => id);
  // Written down while the row is locked, so that no process with a slower clock still confirms it.
  if (over.length > 0) await letGo(scope, over);
  return others.filter(({ until }) => until > now).reduce((sum, { quantity }) => sum + quantity, 0);
}

export async function findHoldByKey(
  { db, workspaceId }: WorkspaceScope,
  rowId: string,
  ...onceKeys: readonly string[]
): Promise<StoredHold | undefined> {
  const rows = await db
    .select()
    .from(dataHold)
    .where(
      and(
        eq(dataHold.workspaceId, workspaceId),
        eq(dataHold.rowId, rowId),
        inArray(dataHold.onceKey, [...onceKeys]),
      ),
    );
  return rows[0];
}

export async function insertHold(
  { db, workspaceId }: WorkspaceScope,
  hold: Omit<StoredHold, "state" | "confirmedAt">,
): Promise<void> {
  await db.insert(dataHold).values({ ...hold, workspaceId, state: "held" });
}

/** Holds it again, or longer. */
export async function renewHold(
  { db, workspaceId }: WorkspaceScope,
  id: string,
  change: Pick<StoredHold, "quantity" | "until">,
): Promise<void> {
  await db
    .update(dataHold)
    .set({ ...change, state: "held" })
    .where(and(eq(dataHold.id, id), eq(dataHold.workspaceId, workspaceId)));
}

/** Everything a holder has or had, by the rows in one order, so that two who lock them never wait for each other. */
export async function listHoldsOf(
  { db, workspaceId }: WorkspaceScope,
  holder: string,
): Promise<readonly StoredHold[]> {
  return db
    .select()
    .from(dataHold)
    .where(and(eq(dataHold.workspaceId, workspaceId), eq(dataHold.holder, holder)))
    .orderBy(asc(dataHold.rowId), asc(dataHold.createdAt));
}

/** The reservations of a row, the newest first. */
export async function listHoldsOfRow(
  { db, workspaceId }: WorkspaceScope,
  rowId: string,
  countMax: number,
): Promise<readonly StoredHold[]> {
  return db
    .select()
    .from(dataHold)
    .where(
      and(eq(dataHold.workspaceId, workspaceId), eq(dataHold.rowId, rowId), ne(dataHold.state, "released")),
    )
    .orderBy(desc(dataHold.createdAt))
    .limit(countMax);
}

/** Places that are taken, by the id of the row. */
export async function countTakenPlaces(
  { db, workspaceId }: WorkspaceScope,
  sourceId: string,
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  const held = db
    .select({ rowId: dataHold.rowId, places: sql<number>`sum(${dataHold.quantity})::int`.as("places") })
    .from(dataHold)
    .where(
      and(
        eq(dataHold.workspaceId, workspaceId),
        eq(dataHold.sourceId, sourceId),
        eq(dataHold.state, "held"),
        gt(dataHold.until, now),
      ),
    )
    .groupBy(dataHold.rowId)
    .unionAll(
      db
        .select({ rowId: dataRow.id, places: sql<number>`${dataRow.confirmedPlaces}`.as("places") })
        .from(dataRow)
        .where(
          and(
            eq(dataRow.workspaceId, workspaceId),
            eq(dataRow.sourceId, sourceId),
            gt(dataRow.confirmedPlaces, 0),
          ),
        ),
    );
  const taken = new Map<string, number>();
  for (const { rowId, places } of await held) taken.set(rowId, (taken.get(rowId) ?? 0) + places);
  return taken;
}

/** Writes down that the time of held ones is over. Their holder gets them again if nobody took them. */
async function letGo({ db, workspaceId }: WorkspaceScope, ids: readonly string[]): Promise<void> {
  await db
    .update(dataHold)
    .set({ state: "released" })
    .where(
      and(eq(dataHold.workspaceId, workspaceId), inArray(dataHold.id, [...ids]), eq(dataHold.state, "held")),
    );
}

/** Gives up what a holder has not confirmed, all or only those with these ids. Answers how many those were. */
export async function giveUpHolds(
  { db, workspaceId }: WorkspaceScope,
  holder: string,
  only?: readonly string[],
): Promise<number> {
  const rows = await db
    .delete(dataHold)
    .where(
      and(
        eq(dataHold.workspaceId, workspaceId),
        eq(dataHold.holder, holder),
        ne(dataHold.state, "confirmed"),
        only && inArray(dataHold.id, [...only]),
      ),
    )
    .returning({ state: dataHold.state });
  return rows.filter(({ state }) => state === "held").length;
}

/** Makes a hold last, and counts its places among those of the row, which the transaction has locked. */
export async function confirmHold(
  { db, workspaceId }: WorkspaceScope,
  { id, rowId, quantity }: Pick<StoredHold, "id" | "rowId" | "quantity">,
  now: Date,
): Promise<void> {
  await db
    .update(dataHold)
    .set({ state: "confirmed", confirmedAt: now })
    .where(and(eq(dataHold.id, id), eq(dataHold.workspaceId, workspaceId)));
  await addConfirmedPlaces({ db, workspaceId }, rowId, quantity);
}

/** Holds a confirmed one until its time again, in a transaction that has locked its row. Nothing for others. */
export async function unconfirmHold(
  { db, workspaceId }: WorkspaceScope,
  { id, rowId }: Pick<StoredHold, "id" | "rowId">,
): Promise<void> {
  const isOwn = and(eq(dataHold.id, id), eq(dataHold.workspaceId, workspaceId));
  const [held] = await db
    .update(dataHold)
    .set({ state: "held", confirmedAt: null })
    .where(and(isOwn, eq(dataHold.state, "confirmed")))
    .returning({ quantity: dataHold.quantity });
  if (held) await addConfirmedPlaces({ db, workspaceId }, rowId, -held.quantity);
}

/**
 * Gives the places of a reservation back; the transaction has locked its row. False when there is none. What is held is
 * let go, so that who still fills in the Flow learns of it, unless nobody else took it; what is confirmed is forgotten.
 */
export async function cancelHold(
  { db, workspaceId }: WorkspaceScope,
  { id, rowId }: Pick<StoredHold, "id" | "rowId">,
): Promise<boolean> {
  const rows = await db
    .select({ quantity: dataHold.quantity, state: dataHold.state })
    .from(dataHold)
    .where(and(eq(dataHold.id, id), eq(dataHold.rowId, rowId), eq(dataHold.workspaceId, workspaceId)));
  const [cancelled] = rows;
  if (cancelled?.state === "held") await letGo({ db, workspaceId }, [id]);
  if (cancelled?.state === "confirmed") {
    await db.delete(dataHold).where(and(eq(dataHold.id, id), eq(dataHold.workspaceId, workspaceId)));
    await addConfirmedPlaces({ db, workspaceId }, rowId, -cancelled.quantity);
  }
  return cancelled !== undefined && cancelled.state !== "released";
}

async function addConfirmedPlaces(
  { db, workspaceId }: WorkspaceScope,
  rowId: string,
  places: number,
): Promise<void> {
  await db
    .update(dataRow)
    .set({ confirmedPlaces: sql`${dataRow.confirmedPlaces} + ${places}::int` })
    .where(and(eq(dataRow.id, rowId), eq(dataRow.workspaceId, workspaceId)));
}

/** Forgets some whose time was over before then, of all workspaces. Answers how many. */
export async function deleteOldHolds(
  { db }: Pick<WorkspaceScope, "db">,
  before: Date,
  countMax: number,
): Promise<number> {
  const old = db
    .select({ id: dataHold.id })
    .from(dataHold)
    .where(and(ne(dataHold.state, "confirmed"), lte(dataHold.until, before)))
    .limit(countMax);
  const rows = await db.delete(dataHold).where(inArray(dataHold.id, old)).returning({ id: dataHold.id });
  return rows.length;
}
