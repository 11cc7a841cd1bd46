import { randomBytes } from "node:crypto";
import { isDuplicate } from "@/db/failures";
import type { AccountConnection, AccountKind } from "@/db/schema/whatsapp-account";
import type { Scope } from "@/db/scope";
import { sealPurposes } from "@/db/sealed-columns";
import {
  type AccountToStore,
  findAccountOfWaba,
  insertAccount,
  newAccountId,
  overwriteAccount,
} from "@/db/whatsapp-accounts";
import { readAccount } from "@/lib/meta/accounts/read-account";
import { failure, type Result, success } from "@/lib/result";
import { encryptSecret } from "@/lib/secrets/encrypt-secret";
import { secretOf } from "@/lib/secrets/secret";
import { checkCredentials } from "./check-credential";
import type { CredentialField, Credentials } from "./credentials";
import { placeOf } from "./open-account";
import type { Finding } from "./refusals";
import type { AccountsRoom } from "./room";
import { setUpAccount } from "./set-up-account";

export type CredentialsRefused = {
  readonly reason: "credentials";
  readonly field: CredentialField;
  readonly finding: Finding;
};

type Connecting = {
  readonly kind: AccountKind;
  readonly connection: AccountConnection;
  readonly credentials: Credentials;
  /** Without one, the account is called as at Meta. */
  readonly name?: string;
};

/** Connects a real account, or writes the new credentials over one that is connected. */
export async function connectAccount(
  room: AccountsRoom,
  scope: Scope,
  credentials: Credentials,
): Promise<Result<{ readonly accountId: string }, CredentialsRefused>> {
  return connect(room, scope, { kind: "real", connection: "credentials", credentials });
}

/**
 * Checks the credentials, stores the account, and does what can be done without a person: numbers, webhooks, key. What of
 * that does not succeed is told by the report of the account.
 */
export async function connect(
  room: AccountsRoom,
  scope: Scope,
  { kind, connection, credentials, name }: Connecting,
): Promise<Result<{ readonly accountId: string }, CredentialsRefused>> {
  const address = { kind, graphBaseUrl: null, graphVersion: null };
  const checked = await checkCredentials(room, credentials, address);
  if (!checked.ok) return failure({ reason: "credentials", ...checked.failure });
  const { accessToken, appSecret } = credentials;
  const graph = room.graph({ ...placeOf(room, address), accessToken, appSecret });
  const read = await readAccount(graph, credentials.wabaId);
  const called = name ?? (read.ok ? read.value.name : undefined) ?? credentials.wabaId;
  const accountId = await store(room, scope, (id) => ({
    id,
    ...address,
    connection,
    name: called,
    wabaId: credentials.wabaId,
    appId: credentials.appId,
    mainPhoneNumberId: credentials.phoneNumberId,
    sealed: sealed(room, id, credentials),
  }));
  await setUpAccount(room, scope, accountId);
  return success({ accountId });
}

/** Writes over the row of the account where there is one: it has one identity in a workspace, connected or not. */
async function store(
  room: AccountsRoom,
  scope: Scope,
  accountWith: (id: string) => AccountToStore,
): Promise<string> {
  const id = newAccountId();
  const account = accountWith(id);
  const present = await findAccountOfWaba(scope, account.wabaId);
  if (present) {
    await overwriteAccount(scope, accountWith(present.id));
    return present.id;
  }
  try {
    await insertAccount(scope, account);
    return id;
  } catch (error) {
    // Somebody connected the same account between the look and the write.
    if (isDuplicate(error, "whatsapp_account_waba_unique")) return store(room, scope, accountWith);
    throw error;
  }
}

function sealed(room: AccountsRoom, row: string, credentials: Credentials): AccountToStore["sealed"] {
  const ring = room.keys();
  const seal = (purpose: string, text: string) => encryptSecret(ring, { purpose, row }, secretOf(text));
  return {
    accessToken: seal(sealPurposes.accessToken, credentials.accessToken),
    appSecret: seal(sealPurposes.appSecret, credentials.appSecret),
    verifyToken: seal(sealPurposes.verifyToken, randomBytes(24).toString("base64url")),
  };
}
