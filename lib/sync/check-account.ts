import { endNotice } from "@/db/notices";
import type { AccountCheck, CheckId } from "@/db/schema/whatsapp-account";
import type { WorkspaceScope } from "@/db/scope";
import { findAccount } from "@/lib/accounts/list-accounts";
import { refreshAccount } from "@/lib/accounts/refresh-account";
import type { AccountsRoom } from "@/lib/accounts/room";
import { type Result, success } from "@/lib/result";
import type { AskRefused } from "./refusals";
import { subjects } from "./subjects";
import { tell } from "./tell";

/** What an account needs to work is looked at again after so long. */
const everyMs = 6 * 60 * 60 * 1000;

/** A person is told of these when they are no longer good; the others stand on the page of the account. */
const told: ReadonlySet<CheckId> = new Set([
  "token",
  "permissions",
  "app-secret",
  "account",
  "webhooks",
  "number",
]);

/** Looks at an account that nobody has looked at for long, and tells a person what is no longer as it was. */
export async function checkAccount(
  room: AccountsRoom,
  scope: WorkspaceScope,
  { accountId }: { readonly accountId: string },
): Promise<Result<void, AskRefused>> {
  const account = await findAccount(scope, accountId);
  if (!account) return success(undefined);
  const now = room.now();
  const before = account.lastCheck;
  // Connecting ends with a look of its own; one in the middle of it would find things that are not set up yet.
  const lookedAt = new Date(before?.checkedAt ?? account.createdAt);
  if (now.getTime() - lookedAt.getTime() < everyMs) return success(undefined);
  const report = await refreshAccount(room, scope, { accountId });
  if (!report.ok) return report;
  for (const check of report.value.checks) {
    const was = before?.checks.find(({ id, numberId }) => id === check.id && numberId === check.numberId);
    await compare(scope, accountId, { check, was, at: now });
  }
  return success(undefined);
}

type Look = {
  readonly check: AccountCheck;
  readonly was: AccountCheck | undefined;
  readonly at: Date;
};

async function compare(scope: WorkspaceScope, accountId: string, { check, was, at }: Look): Promise<void> {
  if (!told.has(check.id)) return;
  const subject = subjects.check(check.id, check.numberId);
  if (check.state === "good") return endNotice(scope, { accountId, subject, at });
  const isNews = was?.state !== check.state || was.happened !== check.happened;
  if (!isNews || (check.state !== "problem" && check.state !== "caution")) return;
  const { happened, remedy } = check;
  const facts = remedy === undefined ? { happened } : { happened, remedy };
  await tell(scope, { accountId, flowId: null, kind: "account", subject, facts, at });
}
