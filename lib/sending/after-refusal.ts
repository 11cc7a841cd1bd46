import type { SendFailure } from "@/db/schema/send-list";
import type { WorkspaceScope } from "@/db/scope";
import { countSends, steerSendList } from "@/db/send-lists";
import { type DueLane, slowLane } from "@/db/send-queue";
import type { StoredSend } from "@/db/sends";
import type { GraphFailure } from "@/lib/meta/failures/graph-failure";
import { answerLost } from "./failures";
import { keepUnsent, keepWaiting } from "./transmit";
import { failureInWords, verdictOf } from "./verdict";

type Refused = { readonly send: StoredSend; readonly failure: GraphFailure; readonly at: Date };

/** What follows when WhatsApp did not take a message of the queue. */
export async function afterRefusal(
  scope: WorkspaceScope,
  lane: DueLane,
  { send, failure, at }: Refused,
): Promise<void> {
  const words = failureInWords(failure);
  const verdict = verdictOf(failure, { attempts: send.attempts, refusals: lane.refusals });
  switch (verdict.is) {
    case "unknown":
      return keepUnsent(scope, send, { state: "unknown", failure: answerLost, at });
    case "failed":
      await keepUnsent(scope, send, { state: "failed", failure: words, at });
      return stopWhenNoneSucceeds(scope, send, words);
    case "stop":
      return stopFor(scope, send, { failure: words, at });
    case "wait": {
      const until = new Date(at.getTime() + verdict.ms);
      // Messages that were sent side by side are one refusal.
      const refusals = lane.refusals + 1;
      if (verdict.for === "number") await slowLane(scope.db, lane, { nextAt: until, refusals });
      return keepWaiting(scope, send, until);
    }
  }
}

/** A list pauses with the reason, and its message waits; a single message has failed. */
export async function stopFor(
  scope: WorkspaceScope,
  send: StoredSend,
  { failure, at }: { readonly failure: SendFailure; readonly at: Date },
): Promise<void> {
  if (send.listId === null) return keepUnsent(scope, send, { state: "failed", failure, at });
  await steerSendList(scope, send.listId, "paused", failure);
  await keepWaiting(scope, send, at);
}

/** So many refusals without a single success are not the fault of the people on the list. */
const refusedFirstMax = 10;

async function stopWhenNoneSucceeds(
  scope: WorkspaceScope,
  { listId }: StoredSend,
  failure: SendFailure,
): Promise<void> {
  if (listId === null) return;
  const {
    failed = 0,
    sent = 0,
    delivered = 0,
    read = 0,
  } = (await countSends(scope, [listId])).get(listId) ?? {};
  if (sent + delivered + read > 0 || failed < refusedFirstMax) return;
  await steerSendList(scope, listId, "paused", failure);
}
