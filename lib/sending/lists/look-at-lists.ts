import { z } from "zod";
import { sendStates } from "@/db/schema/send";
import type { SendFailure, SendListState } from "@/db/schema/send-list";
import type { WorkspaceScope } from "@/db/scope";
import { countSends, listSendLists, listSendsOf, type SendCounts } from "@/db/send-lists";
import { type ShownSend, shownSends } from "../list-sends";

/** A list as a page shows it. Times are ISO 8601. */
export type ShownList = {
  readonly id: string;
  readonly name: string;
  readonly accountId: string;
  readonly state: SendListState;
  /** Null when a person paused it, or nobody. */
  readonly pausedBecause: SendFailure | null;
  readonly total: number;
  readonly counts: SendCounts;
  /** None of its messages waits or is on its way to WhatsApp. */
  readonly isThrough: boolean;
  readonly createdAt: string;
};

const listsMax = 20;

export async function lookAtLists(scope: WorkspaceScope, flowId: string): Promise<readonly ShownList[]> {
  const lists = await listSendLists(scope, flowId, listsMax);
  const counted = await countSends(
    scope,
    lists.map(({ id }) => id),
  );
  return lists.map(({ id, name, accountId, state, pausedBecause, total, createdAt }) => {
    const counts = counted.get(id) ?? {};
    const { queued = 0, sending = 0 } = counts;
    const isThrough = queued + sending === 0;
    return {
      id,
      name,
      accountId,
      state,
      pausedBecause,
      total,
      counts,
      isThrough,
      createdAt: createdAt.toISOString(),
    };
  });
}

export const listPageSchema = z.object({
  listId: z.string().max(100),
  after: z.coerce.number().int().positive().optional(),
  state: z.enum(sendStates).optional(),
});

const rowsMax = 50;

/** People of a list in its order, with what became of their messages. */
export async function lookAtList(
  scope: WorkspaceScope,
  { listId, after, state }: z.output<typeof listPageSchema>,
): Promise<readonly ShownSend[]> {
  const page = {
    countMax: rowsMax,
    ...(after === undefined ? {} : { after }),
    ...(state === undefined ? {} : { states: [state] }),
  };
  return shownSends(scope, await listSendsOf(scope, listId, page));
}
