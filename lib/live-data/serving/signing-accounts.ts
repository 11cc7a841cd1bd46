import { listFlowLinksOf } from "@/db/flow-links";
import type { WorkspaceScope } from "@/db/scope";
import { listAccounts } from "@/db/whatsapp-accounts";
import { listNumbers } from "@/db/whatsapp-numbers";
import { privateKeys } from "@/lib/accounts/keys/private-keys";
import { openAccount } from "@/lib/accounts/open-account";
import type { AccountsRoom } from "@/lib/accounts/room";
import type { Secret } from "@/lib/secrets/secret";

/** The accounts that may ask for a Flow, and what their calls are signed and closed with. */
export type SigningAccounts = {
  readonly accountIds: readonly string[];
  /** The Flow's id at WhatsApp where it was published last. */
  readonly metaFlowId: string | null;
  /** Current ones and, while they count, those before. */
  readonly appSecrets: readonly Secret[];
  /** PKCS#8 PEM. */
  readonly privateKeys: readonly Secret[];
};

/**
 * Those of the accounts in which the Flow is; before it is in any, those of the whole workspace, because WhatsApp checks
 * an endpoint while the Flow is on its way there.
 */
export async function signingAccounts(
  room: AccountsRoom,
  scope: WorkspaceScope,
  flowId: string,
): Promise<SigningAccounts> {
  const links = await listFlowLinksOf(scope, flowId);
  const accounts = await listAccounts(scope);
  const linked = accounts.filter(({ id }) => links.some(({ accountId }) => accountId === id));
  const found = { appSecrets: [] as Secret[], privateKeys: [] as Secret[] };
  const accountIds = (linked.length > 0 ? linked : accounts).map(({ id }) => id);
  for (const accountId of accountIds) {
    const open = await openAccount(room, scope, accountId);
    if (!open.ok) continue;
    const { appSecret, previousAppSecret } = open.value;
    found.appSecrets.push(appSecret, ...(previousAppSecret ? [previousAppSecret] : []));
    for (const { id, publicKey, isGone } of await listNumbers(scope, accountId)) {
      const keys = publicKey === null || isGone ? undefined : await privateKeys(room, scope, id);
      if (keys?.ok) found.privateKeys.push(...keys.value);
    }
  }
  return { accountIds, metaFlowId: links[0]?.metaFlowId ?? null, ...found };
}
