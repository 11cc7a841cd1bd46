import { z } from "zod";
import type { SendMode, SendState } from "@/db/schema/send";
import type { SendFailure } from "@/db/schema/send-list";
import type { WorkspaceScope } from "@/db/scope";
import { listAnsweredSends, listSingleSends, type StoredSend } from "@/db/sends";
import { shownNumber } from "./recipient";

/** A message as a page shows it. Times are ISO 8601. */
export type ShownSend = {
  readonly id: string;
  readonly position: number;
  readonly accountId: string;
  readonly phoneNumberId: string;
  /** Digits. */
  readonly recipient: string;
  /** "+1 650 555 1234" */
  readonly to: string;
  readonly recipientName: string | null;
  readonly state: SendState;
  readonly mode: SendMode;
  readonly kind: "interactive" | "template";
  readonly body: string;
  readonly failure: SendFailure | null;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly deliveredAt: string | null;
  readonly readAt: string | null;
  readonly isAnswered: boolean;
};

export const sendsPageSchema = z.object({
  flowId: z.string().max(100),
  before: z.coerce.number().int().positive().optional(),
});

const pageSize = 30;

/** Messages of a Flow to single people, the newest first. */
export async function listSends(
  scope: WorkspaceScope,
  { flowId, before }: z.output<typeof sendsPageSchema>,
): Promise<readonly ShownSend[]> {
  const page = { countMax: pageSize, ...(before === undefined ? {} : { before }) };
  return shownSends(scope, await listSingleSends(scope, flowId, page));
}

export async function shownSends(
  scope: WorkspaceScope,
  sends: readonly StoredSend[],
): Promise<readonly ShownSend[]> {
  const answered = await listAnsweredSends(
    scope,
    sends.map(({ id }) => id),
  );
  return sends.map((send) => {
    const { id, accountId, phoneNumberId, recipient, recipientName, state, mode, content, failure } = send;
    return {
      ...{ id, position: send.position ?? 0, accountId, phoneNumberId, recipient, recipientName },
      to: shownNumber(recipient),
      ...{ state, mode, kind: content.kind, body: content.body, failure },
      createdAt: send.createdAt.toISOString(),
      sentAt: send.sentAt?.toISOString() ?? null,
      deliveredAt: send.deliveredAt?.toISOString() ?? null,
      readAt: send.readAt?.toISOString() ?? null,
      isAnswered: answered.has(id),
    };
  });
}
