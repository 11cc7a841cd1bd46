import type { Database } from "@/db/database";
import { claimSends, type DueLane, giveUpLeases, listDueLanes, nextSendDue, slowLane } from "@/db/send-queue";
import type { StoredSend } from "@/db/sends";
import { openAccount } from "@/lib/accounts/open-account";
import type { AccountsRoom } from "@/lib/accounts/room";
import type { GraphClient } from "@/lib/meta/client/graph-client";
import { afterRefusal, stopFor } from "./after-refusal";
import { accountLost, outcomeLost } from "./failures";
import { paceOf } from "./pace";
import { keepSent, sendLeaseFrom, transmit } from "./transmit";

/** What the queue needs of the house. */
export type SendQueue = { readonly db: Database; readonly room: AccountsRoom };

/**
 * Sends what is due, each number at its pace. Several processes may do it at once. A process that dies leaves its
 * messages as being sent; once their time is over their outcome is unknown, and nobody repeats them. Answers when more
 * is due; undefined when nothing waits.
 */
export async function processSends(queue: SendQueue): Promise<Date | undefined> {
  const { db, room } = queue;
  await giveUpLeases(db, room.now(), outcomeLost);
  const lanes = await listDueLanes(db, room.now());
  const ends = await Promise.allSettled(lanes.map((lane) => sendNext(queue, lane)));
  // Each number is looked after before anything is said of the one that went wrong.
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  return nextSendDue(db);
}

/** Takes the next messages of a number and sends them side by side. */
async function sendNext(queue: SendQueue, lane: DueLane): Promise<void> {
  const { db, room } = queue;
  const now = room.now();
  const claim = { now, ...paceOf(lane.throughput), leaseUntil: sendLeaseFrom(now) };
  const sends = await claimSends(db, lane, claim);
  if (sends.length === 0) return;
  const scope = { db, workspaceId: lane.workspaceId };
  const open = await openAccount(room, scope, lane.accountId);
  if (!open.ok) {
    for (const send of sends) await stopFor(scope, send, { failure: accountLost, at: room.now() });
    return;
  }
  const ends = await Promise.allSettled(sends.map((send) => sendOne(queue, lane, open.value.graph, send)));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

async function sendOne({ db, room }: SendQueue, lane: DueLane, graph: GraphClient, send: StoredSend) {
  const scope = { db, workspaceId: lane.workspaceId };
  const answer = await transmit(graph, send, room.now());
  const at = room.now();
  if (!answer.ok) return afterRefusal(scope, lane, { send, failure: answer.failure, at });
  await keepSent(scope, send, { message: answer.value, at });
  if (lane.refusals > 0) await slowLane(db, lane, { nextAt: at, refusals: 0 });
}
