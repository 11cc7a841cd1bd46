import { z } from "zod";
import type { WorkspaceScope } from "@/db/scope";
import { sealPurposes } from "@/db/sealed-columns";
import { updateAccount } from "@/db/whatsapp-accounts";
import { failure, type Result, success } from "@/lib/result";
import { encryptSecret } from "@/lib/secrets/encrypt-secret";
import { secretOf } from "@/lib/secrets/secret";
import { checkCredential } from "./check-credential";
import { openAccount } from "./open-account";
import { refreshAccount } from "./refresh-account";
import { type AccountNotFound, type CredentialRefused, notFound, type SecretsLost } from "./refusals";
import type { AccountsRoom } from "./room";

export const tokenToReplaceSchema = z.object({
  accountId: z.string(),
  accessToken: z.string().trim().max(2000),
});

/** Takes another token for an account when it works for it, and looks at the account anew. */
export async function replaceToken(
  room: AccountsRoom,
  scope: WorkspaceScope,
  { accountId, accessToken }: z.output<typeof tokenToReplaceSchema>,
): Promise<Result<{ readonly accountId: string }, AccountNotFound | SecretsLost | CredentialRefused>> {
  const open = await openAccount(room, scope, accountId);
  if (!open.ok) return open;
  const { account, appSecret } = open.value;
  const entered = {
    accessToken,
    wabaId: account.wabaId,
    phoneNumberId: account.mainPhoneNumberId,
    appId: account.appId,
    appSecret: appSecret.reveal(),
  };
  for (const field of ["accessToken", "appId", "wabaId"] as const) {
    const { finding } = await checkCredential(room, { field, entered }, account);
    if (finding.state === "problem" || finding.state === "unknown") {
      return failure({ reason: "credential", finding });
    }
  }
  const place = { purpose: sealPurposes.accessToken, row: accountId };
  const isThere = await updateAccount(scope, accountId, {
    accessToken: encryptSecret(room.keys(), place, secretOf(accessToken)),
  });
  if (!isThere) return failure(notFound);
  await refreshAccount(room, scope, { accountId });
  return success({ accountId });
}
