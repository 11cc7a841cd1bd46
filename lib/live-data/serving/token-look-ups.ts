import { setImmediate as nextTurn } from "node:timers/promises";
import type { StoredSend } from "@/db/sends";
import { beforeDeadline, late } from "@/lib/endpoint/before-deadline";

export type TokenToLookUp = {
  readonly workspaceId: string;
  readonly accountIds: readonly string[];
  readonly flowToken: string;
};

type Read = (asked: {
  readonly accountIds: readonly string[];
  readonly flowTokens: readonly string[];
}) => Promise<readonly StoredSend[]>;

type Waiting = TokenToLookUp & {
  readonly resolve: (sends: readonly StoredSend[]) => void;
  readonly reject: (error: unknown) => void;
};

const batchMax = 200;
/** Longer than anybody waits for it: one question that hangs does not hold up all others for ever. */
const readMs = 8_000;

/**
 * Looks up the messages of Flow tokens. What is asked while a question is under way is asked together with the next, so
 * that a rush of calls costs the database few questions.
 */
export function tokenLookUps(read: Read): (asked: TokenToLookUp) => Promise<readonly StoredSend[]> {
  const waiting: Waiting[] = [];
  let isReading = false;

  async function readAll(): Promise<void> {
    isReading = true;
    // Those whose call is opened in the same turn come along.
    await nextTurn();
    while (waiting.length > 0) await readBatch(read, waiting.splice(0, batchMax));
    isReading = false;
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ ...asked, resolve, reject });
      if (!isReading) void readAll();
    });
}

async function readBatch(read: Read, batch: readonly Waiting[]): Promise<void> {
  try {
    const asked = {
      accountIds: [...new Set(batch.flatMap(({ accountIds }) => accountIds))],
      flowTokens: [...new Set(batch.map(({ flowToken }) => flowToken))],
    };
    const sends = await beforeDeadline(() => read(asked), readMs);
    if (sends === late) throw new Error("The database did not say which messages are meant.");
    for (const { workspaceId, accountIds, flowToken, resolve } of batch) {
      resolve(
        sends.filter(
          (send) =>
            send.flowToken === flowToken &&
            send.workspaceId === workspaceId &&
            accountIds.includes(send.accountId),
        ),
      );
    }
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}
