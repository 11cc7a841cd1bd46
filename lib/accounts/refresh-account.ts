import type { AccountCheck, CheckReport } from "@/db/schema/whatsapp-account";
import type { WorkspaceScope } from "@/db/scope";
import { updateAccount } from "@/db/whatsapp-accounts";
import { listNumbers } from "@/db/whatsapp-numbers";
import { debugToken } from "@/lib/meta/accounts/debug-token";
import { failure, type Result, success } from "@/lib/result";
import { accountChecks } from "./checks/account-checks";
import { keyCheck } from "./checks/key-check";
import { numberChecks } from "./checks/number-checks";
import { webhookCheck } from "./checks/webhook-check";
import { type OpenAccount, openAccount } from "./open-account";
import {
  type AccountNotFound,
  findingOf,
  isPassing,
  type RefusedByWhatsApp,
  refusedByWhatsApp,
} from "./refusals";
import type { AccountsRoom } from "./room";
import { syncNumbers } from "./sync-numbers";
import { texts } from "./texts";

/**
 * Looks at everything that an account needs to work, and keeps the report. When WhatsApp cannot be asked at all the
 * earlier report stays.
 */
export async function refreshAccount(
  room: AccountsRoom,
  scope: WorkspaceScope,
  { accountId }: { readonly accountId: string },
): Promise<Result<CheckReport, AccountNotFound | RefusedByWhatsApp>> {
  const open = await openAccount(room, scope, accountId);
  if (!open.ok && open.failure.reason === "not-found") return failure(open.failure);
  const looked = open.ok
    ? await checksOf(room, scope, open.value)
    : success([{ id: "token", state: "problem", ...texts.secretsLost } as const]);
  if (!looked.ok) return looked;
  const report = { checkedAt: room.now().toISOString(), checks: looked.value };
  await updateAccount(scope, accountId, { lastCheck: report });
  return success(report);
}

async function checksOf(
  room: AccountsRoom,
  scope: WorkspaceScope,
  open: OpenAccount,
): Promise<Result<readonly AccountCheck[], RefusedByWhatsApp>> {
  const token = await debugToken(open.graph, open.accessToken.reveal());
  if (!token.ok) {
    if (isPassing(token.failure)) return failure(refusedByWhatsApp(token.failure));
    const isSecret = token.failure.reason === "app-secret-mismatch";
    return success([
      isSecret
        ? { id: "app-secret", ...findingOf(token.failure), fix: "replace-secret" }
        : { id: "token", ...findingOf(token.failure), fix: "replace-token" },
    ]);
  }
  const ofAccount = await accountChecks(open, token.value, room.now());
  // Without a token nothing else can be looked at.
  if (ofAccount[0]?.state === "problem") return success(ofAccount.slice(0, 1));
  return success([
    ...ofAccount,
    await webhookCheck(room, open),
    ...(await checksOfNumbers(room, scope, open)),
  ]);
}

async function checksOfNumbers(
  room: AccountsRoom,
  scope: WorkspaceScope,
  open: OpenAccount,
): Promise<readonly AccountCheck[]> {
  const synced = await syncNumbers(room, scope, open);
  const numbers = synced.ok ? synced.value : await listNumbers(scope, open.account.id);
  const failed: readonly AccountCheck[] = synced.ok ? [] : [{ id: "number", ...findingOf(synced.failure) }];
  const looked = await Promise.all(
    numbers.map(async (number): Promise<readonly AccountCheck[]> => {
      const states = numberChecks(number);
      return number.isGone ? states : [...states, await keyCheck(scope, open, number)];
    }),
  );
  return [...failed, ...looked.flat()];
}
