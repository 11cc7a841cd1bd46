import { z } from "zod";
import type { WorkspaceScope } from "@/db/scope";
import { sealPurposes } from "@/db/sealed-columns";
import { findSealedAccount, updateAccount } from "@/db/whatsapp-accounts";
import { failure, type Result, success } from "@/lib/result";
import { encryptSecret } from "@/lib/secrets/encrypt-secret";
import { secretOf } from "@/lib/secrets/secret";
import { checkCredential } from "./check-credential";
import { opened } from "./open-account";
import { refreshAccount } from "./refresh-account";
import { type AccountNotFound, type CredentialRefused, notFound, type SecretsLost } from "./refusals";
import type { AccountsRoom } from "./room";

export const secretToReplaceSchema = z.object({
  accountId: z.string(),
  appSecret: z.string().trim().max(2000),
});

/** Meta repeats a webhook for up to seven days, signed as it was at first. */
const previousGoodMs = 7 * 24 * 60 * 60 * 1000;

/**
 * Takes another app secret when it proves itself. The one before goes on to open webhooks that were on their way; the
 * same secret again changes nothing.
 */
export async function replaceSecret(
  room: AccountsRoom,
  scope: WorkspaceScope,
  { accountId, appSecret }: z.output<typeof secretToReplaceSchema>,
): Promise<Result<{ readonly accountId: string }, AccountNotFound | SecretsLost | CredentialRefused>> {
  const found = await findSealedAccount(scope, accountId);
  if (!found) return failure(notFound);
  const open = opened(room, found);
  if (!open.ok) return open;
  const { account, accessToken } = open.value;
  const entered = {
    accessToken: accessToken.reveal(),
    wabaId: account.wabaId,
    phoneNumberId: account.mainPhoneNumberId,
    appId: account.appId,
    appSecret,
  };
  const { finding } = await checkCredential(room, { field: "appSecret", entered }, account);
  if (finding.state !== "good") return failure({ reason: "credential", finding });
  if (open.value.appSecret.reveal() !== appSecret) {
    const place = { purpose: sealPurposes.appSecret, row: accountId };
    await updateAccount(scope, accountId, {
      appSecret: encryptSecret(room.keys(), place, secretOf(appSecret)),
      // Sealed for the same purpose and row, so it moves as it is.
      previousAppSecret: found.sealed.appSecret,
      previousAppSecretUntil: new Date(room.now().getTime() + previousGoodMs),
    });
  }
  await refreshAccount(room, scope, { accountId });
  return success({ accountId });
}
