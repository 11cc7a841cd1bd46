import { and, asc, eq, exists, inArray, isNull, lt, lte, min, or, sql } from "drizzle-orm";
import type { Database } from "./database";
import { send } from "./schema/send";
import { sendLane } from "./schema/send-lane";
import { type SendFailure, sendList } from "./schema/send-list";
import { whatsappAccount } from "./schema/whatsapp-account";
import { whatsappNumber } from "./schema/whatsapp-number";
import type { StoredSend } from "./sends";

/** A sending number of an account. */
export type Lane = { readonly accountId: string; readonly phoneNumberId: string };

/** Lets the messages of a number be taken up. */
export async function ensureLane(db: Database, lane: Lane): Promise<void> {
  await db
    .insert(sendLane)
    .values({ ...lane, nextAt: new Date(0) })
    .onConflictDoNothing();
}

/** A number that may send now, with what sets its pace. */
export type DueLane = Lane & {
  readonly workspaceId: string;
  /** "STANDARD", "HIGH"; null where Meta has not said. */
  readonly throughput: string | null;
  /** How often in a row WhatsApp said that it was too fast. */
  readonly refusals: number;
};

/** Numbers that may send now and have something to send, in all workspaces: for the queue alone. */
export async function listDueLanes(db: Database, now: Date): Promise<readonly DueLane[]> {
  const waiting = db
    .select({ id: send.id })
    .from(send)
    .leftJoin(sendList, eq(sendList.id, send.listId))
    .where(
      and(
        eq(send.accountId, sendLane.accountId),
        eq(send.phoneNumberId, sendLane.phoneNumberId),
        eq(send.state, "queued"),
        lte(send.dueAt, now),
        isGoing(),
      ),
    );
  return db
    .select({
      accountId: sendLane.accountId,
      phoneNumberId: sendLane.phoneNumberId,
      refusals: sendLane.refusals,
      workspaceId: whatsappAccount.workspaceId,
      throughput: whatsappNumber.throughput,
    })
    .from(sendLane)
    .innerJoin(whatsappAccount, eq(whatsappAccount.id, sendLane.accountId))
    .leftJoin(
      whatsappNumber,
      and(
        eq(whatsappNumber.accountId, sendLane.accountId),
        eq(whatsappNumber.phoneNumberId, sendLane.phoneNumberId),
      ),
    )
    .where(and(lte(sendLane.nextAt, now), exists(waiting)));
}

export type Claim = {
  readonly now: Date;
  readonly countMax: number;
  /** How long the number pauses after each message. */
  readonly pauseMs: number;
  /** Whoever claims is done with them by then. */
  readonly leaseUntil: Date;
};

/**
 * Takes the next messages of a number and writes down, before anybody asks WhatsApp, that they are being sent. Two
 * processes never take the same one, and together they keep to the pace of the number. Empty when it is not time, when
 * another process is at this number, or when nothing is due.
 */
export async function claimSends(
  db: Database,
  { accountId, phoneNumberId }: Lane,
  { now, countMax, pauseMs, leaseUntil }: Claim,
): Promise<readonly StoredSend[]> {
  return db.transaction(async (db) => {
    const lane = and(eq(sendLane.accountId, accountId), eq(sendLane.phoneNumberId, phoneNumberId));
    const held = await db
      .select({ nextAt: sendLane.nextAt })
      .from(sendLane)
      .where(and(lane, lte(sendLane.nextAt, now)))
      .for("update", { skipLocked: true });
    if (held.length === 0) return [];
    const due = await db
      .select({ id: send.id })
      .from(send)
      .leftJoin(sendList, eq(sendList.id, send.listId))
      .where(
        and(
          eq(send.accountId, accountId),
          eq(send.phoneNumberId, phoneNumberId),
          eq(send.state, "queued"),
          lte(send.dueAt, now),
          isGoing(),
        ),
      )
      .orderBy(asc(send.dueAt), asc(send.position))
      .limit(countMax)
      .for("update", { of: send, skipLocked: true });
    if (due.length === 0) return [];
    const ids = due.map(({ id }) => id);
    const taken = await db
      .update(send)
      .set({ state: "sending", leaseUntil, attempts: sql`${send.attempts} + 1`, failure: null })
      .where(inArray(send.id, ids))
      .returning();
    const nextAt = new Date(now.getTime() + taken.length * pauseMs);
    await db.update(sendLane).set({ nextAt }).where(lane);
    return taken.sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
  });
}

/** How long the number has to wait, and how many times in a row WhatsApp has been asked too fast. */
export async function slowLane(
  db: Database,
  { accountId, phoneNumberId }: Lane,
  { nextAt, refusals }: { readonly nextAt: Date; readonly refusals: number },
): Promise<void> {
  await db
    .update(sendLane)
    .set({
      nextAt: sql`greatest(${sendLane.nextAt}, ${nextAt.toISOString()}::timestamptz)`,
      refusals,
    })
    .where(and(eq(sendLane.accountId, accountId), eq(sendLane.phoneNumberId, phoneNumberId)));
}

/** Messages whose process is gone: whether they went out is not known. Answers how many. */
export async function giveUpLeases(db: Database, now: Date, failure: SendFailure): Promise<number> {
  const rows = await db
    .update(send)
    .set({ state: "unknown", leaseUntil: null, failure })
    .where(and(eq(send.state, "sending"), lt(send.leaseUntil, now)))
    .returning({ id: send.id });
  return rows.length;
}

/** When there is something to do next; undefined when nothing waits. */
export async function nextSendDue(db: Database): Promise<Date | undefined> {
  const queued = await db
    .select({ nextAt: sendLane.nextAt, dueAt: min(send.dueAt) })
    .from(sendLane)
    .innerJoin(
      send,
      and(
        eq(send.accountId, sendLane.accountId),
        eq(send.phoneNumberId, sendLane.phoneNumberId),
        eq(send.state, "queued"),
      ),
    )
    .leftJoin(sendList, eq(sendList.id, send.listId))
    .where(isGoing())
    .groupBy(sendLane.accountId, sendLane.phoneNumberId, sendLane.nextAt);
  const leases = await db
    .select({ dueAt: min(send.leaseUntil) })
    .from(send)
    .where(eq(send.state, "sending"));
  const times = [
    ...queued.flatMap(({ nextAt, dueAt }) => (dueAt ? [Math.max(nextAt.getTime(), dueAt.getTime())] : [])),
    // A lease counts until its end, so that moment itself is too early.
    ...leases.flatMap(({ dueAt }) => (dueAt ? [dueAt.getTime() + 1] : [])),
  ];
  return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}

/** It belongs to no list, or to one that nobody paused. */
function isGoing() {
  return or(isNull(send.listId), eq(sendList.state, "running"));
}
