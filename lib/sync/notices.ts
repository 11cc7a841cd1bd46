import { z } from "zod";
import { dismissNotice as dismiss, listNotices as list, type StoredNotice } from "@/db/notices";
import type { NoticeFacts, NoticeKind } from "@/db/schema/notice";
import type { Scope, WorkspaceScope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { type NoticeNotFound, noticeNotFound } from "./refusals";

/** Something that a person should know. */
export type Notice = Omit<StoredNotice, "at"> & {
  readonly kind: NoticeKind;
  readonly facts: NoticeFacts;
  /** ISO 8601. */
  readonly at: string;
};

export const noticeChoiceSchema = z.object({ id: z.string().max(100) });

/** A list shows so many. */
const shownMax = 20;

/** What is open in the workspace, the newest first; of one Flow when it is given. */
export async function listNotices(scope: WorkspaceScope, flowId?: string): Promise<readonly Notice[]> {
  const rows = await list(scope, {
    countMax: shownMax,
    ...(flowId === undefined ? {} : { flowIds: [flowId] }),
  });
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

/** A person has seen it. It comes back when the same thing happens again. */
export async function dismissNotice(
  scope: Scope,
  { id }: z.output<typeof noticeChoiceSchema>,
  now: Date,
): Promise<Result<{ readonly id: string }, NoticeNotFound>> {
  return (await dismiss(scope, id, now)) ? success({ id }) : failure(noticeNotFound);
}
