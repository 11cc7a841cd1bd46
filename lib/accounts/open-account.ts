import type { WorkspaceScope } from "@/db/scope";
import { sealPurposes } from "@/db/sealed-columns";
import { findSealedAccount, type SealedAccount, type StoredAccount } from "@/db/whatsapp-accounts";
import type { GraphClient } from "@/lib/meta/client/graph-client";
import { appToken } from "@/lib/meta/client/settings";
import { failure, type Result, success } from "@/lib/result";
import { decryptSecret } from "@/lib/secrets/decrypt-secret";
import type { Secret } from "@/lib/secrets/secret";
import { type AccountNotFound, notFound, type SecretsLost, secretsLost } from "./refusals";
import type { AccountsRoom } from "./room";

/** A connected account, ready to speak with WhatsApp. */
export type OpenAccount = {
  readonly account: StoredAccount;
  readonly accessToken: Secret;
  readonly appSecret: Secret;
  /** The one before, while webhooks signed with it may still arrive. */
  readonly previousAppSecret: Secret | undefined;
  readonly verifyToken: Secret;
  /** Speaks with the token of the account, and proves that it knows the app secret. */
  readonly graph: GraphClient;
  /** Speaks as the app itself: for its webhooks, and for looking at tokens. */
  readonly appGraph: GraphClient;
};

/** Opens an account of the workspace by its id here. */
export async function openAccount(
  room: AccountsRoom,
  scope: WorkspaceScope,
  accountId: string,
): Promise<Result<OpenAccount, AccountNotFound | SecretsLost>> {
  const sealed = await findSealedAccount(scope, accountId);
  return sealed ? opened(room, sealed) : failure(notFound);
}

/** Opens what a query found. */
export function opened(room: AccountsRoom, found: SealedAccount): Result<OpenAccount, SecretsLost> {
  const { sealed, ...account } = found;
  const ring = room.keys();
  const open = (purpose: string, text: string) => decryptSecret(ring, { purpose, row: account.id }, text);
  const accessToken = open(sealPurposes.accessToken, sealed.accessToken);
  const appSecret = open(sealPurposes.appSecret, sealed.appSecret);
  const verifyToken = open(sealPurposes.verifyToken, sealed.verifyToken);
  if (!accessToken.ok || !appSecret.ok || !verifyToken.ok) return failure(secretsLost);
  const { previousAppSecret: previous, previousAppSecretUntil: until } = sealed;
  const isInTime = previous !== null && until !== null && until > room.now();
  const previousAppSecret = isInTime ? open(sealPurposes.appSecret, previous) : undefined;
  return success({
    account,
    accessToken: accessToken.value,
    appSecret: appSecret.value,
    previousAppSecret: previousAppSecret?.ok ? previousAppSecret.value : undefined,
    verifyToken: verifyToken.value,
    ...clientsOf(room, account, { accessToken: accessToken.value, appSecret: appSecret.value }),
  });
}

export type Address = Pick<StoredAccount, "kind" | "graphBaseUrl" | "graphVersion">;

/** The Graph API that an account lives at. */
export function placeOf(room: AccountsRoom, { kind, graphBaseUrl: own, graphVersion }: Address) {
  return {
    baseUrl: own ?? (kind === "sandbox" ? room.sandbox.graphUrl : room.graphUrl),
    version: graphVersion ?? room.graphVersion,
  };
}

type Secrets = { readonly accessToken: Secret; readonly appSecret: Secret };

function clientsOf(room: AccountsRoom, account: StoredAccount, { accessToken, appSecret }: Secrets) {
  const place = placeOf(room, account);
  const secret = appSecret.reveal();
  return {
    graph: room.graph({ ...place, accessToken: accessToken.reveal(), appSecret: secret }),
    appGraph: room.graph({ ...place, accessToken: appToken(account.appId, secret) }),
  };
}
