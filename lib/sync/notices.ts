import { z } from "zod";
import { dismissNotice as dismiss, listNotices as list, type StoredNotice } from "@/db/notices";
import type { NoticeFacts, NoticeKind } from "@/db/schema/notice";
import type { Scope, WorkspaceScope } from "@/db/scope";
import { listAccounts, type StoredAccount } from "@/db/whatsapp-accounts";
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
  const accounts = rows.some(({ kind }) => kind === "account") ? await listAccounts(scope) : [];
  return rows
    .filter((row) => row.kind !== "account" || isStillSo(row, accounts))
    .map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

/** What was mended on the page of the account is over before the account has its next turn. */
function isStillSo({ accountId, facts }: StoredNotice, accounts: readonly StoredAccount[]): boolean {
  const account = accounts.find(({ id }) => id === accountId);
  return account?.lastCheck?.checks.some(({ happened }) => happened === facts.happened) ?? false;
}

/** A person has seen it. It comes back when the same thing happens again. */
export async function dismissNotice(
  scope: Scope,
  { id }: z.output<typeof noticeChoiceSchema>,
  now: Date,
): Promise<Result<{ readonly id: string }, NoticeNotFound>> {
  return (await dismiss(scope, id, now)) ? success({ id }) : failure(noticeNotFound);
}
