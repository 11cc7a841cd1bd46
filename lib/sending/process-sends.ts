import type { Database } from "@/db/database";
import { claimSends, type DueLane, giveUpLeases, listDueLanes, nextSendDue, slowLane } from "@/db/send-queue";
import type { StoredSend } from "@/db/sends";
import { openAccount } from "@/lib/accounts/open-account";
import type { AccountsRoom } from "@/lib/accounts/room";
import type { GraphClient } from "@/lib/meta/client/graph-client";
import type { MediaReference } from "@/lib/meta/media/header-media";
import type { Result } from "@/lib/result";
import { afterRefusal, stopFor } from "./after-refusal";
import { accountLost, fileGone, outcomeLost } from "./failures";
import { type MediaRefused, mediaFor } from "./files/media-for";
import { paceOf } from "./pace";
import { keepSent, keepWaiting, sendLeaseFrom, transmit } from "./transmit";

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
  const { graph } = open.value;
  const media = await mediaOfAll(queue, lane, { graph, sends });
  const ends = await Promise.allSettled(
    sends.map((send) => sendOne(queue, lane, { graph, send, media: media.get(mediaKey(send)) })),
  );
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

type MediaFound = Result<MediaReference | undefined, MediaRefused>;

/** What the headers show, each file once before all that show it are sent side by side. */
async function mediaOfAll(
  { db, room }: SendQueue,
  { accountId, phoneNumberId, workspaceId }: DueLane,
  { graph, sends }: { readonly graph: GraphClient; readonly sends: readonly StoredSend[] },
): Promise<ReadonlyMap<string, MediaFound>> {
  const found = new Map<string, MediaFound>();
  for (const send of sends) {
    const key = mediaKey(send);
    if (found.has(key)) continue;
    const wanted = { content: send.content, accountId, phoneNumberId, now: room.now() };
    found.set(key, await mediaFor(graph, { db, workspaceId }, wanted));
  }
  return found;
}

function mediaKey({ content: { media } }: StoredSend): string {
  return JSON.stringify(media ?? null);
}

type ToSend = {
  readonly graph: GraphClient;
  readonly send: StoredSend;
  readonly media: MediaFound | undefined;
};

async function sendOne({ db, room }: SendQueue, lane: DueLane, { graph, send, media }: ToSend) {
  const scope = { db, workspaceId: lane.workspaceId };
  const now = room.now();
  if (media?.ok === false) {
    const { failure } = media;
    if (failure.reason === "file-gone") return stopFor(scope, send, { failure: fileGone, at: now });
    return afterRefusal(scope, lane, { send, failure: failure.failure, at: now });
  }
  // The upload may have taken longer than the message was held for; it was not begun.
  if (send.leaseUntil === null || send.leaseUntil <= now) return keepWaiting(scope, send, now);
  const answer = await transmit(graph, send, { media: media?.value, now });
  const at = room.now();
  if (!answer.ok) return afterRefusal(scope, lane, { send, failure: answer.failure, at });
  await keepSent(scope, send, { message: answer.value, at });
  if (lane.refusals > 0) await slowLane(db, lane, { nextAt: at, refusals: 0 });
}
