import type { Database } from "@/db/database";
import { newId } from "@/db/new-id";
import type { Scope } from "@/db/scope";
import { sealPurposes } from "@/db/sealed-columns";
import { addPerson } from "@/db/test-databases";
import { insertWebhookDeliveries } from "@/db/webhooks";
import { insertAccount, updateAccount } from "@/db/whatsapp-accounts";
import type { AccountsRoom } from "@/lib/accounts/room";
import { webhookAccounts } from "@/lib/accounts/webhooks/webhook-accounts";
import { createGraphClient } from "@/lib/meta/client/graph-client";
import { signBody } from "@/lib/meta/webhooks/signature";
import { encryptSecret } from "@/lib/secrets/encrypt-secret";
import { keyRingOf } from "@/lib/secrets/key-ring";
import { secretOf } from "@/lib/secrets/secret";
import type { Processing } from "./processing";
import { receive } from "./receive";
import type { Receiver } from "./receiver";
import { workFor } from "./work-for";

export const testStart = new Date("2026-11-20T12:00:00Z");
export const testSecret = "an-app-secret-of-a-test";
/** Seals the secrets of accounts in tests. */
export const testKey = "b".repeat(64);
const ring = keyRingOf([testKey]);

export type TestAccount = Scope & {
  readonly accountId: string;
  readonly appId: string;
  readonly wabaId: string;
};

/** The door and the processor over a database of a test, on a clock that is set by hand. */
export function testReception(db: Database) {
  let nowMs = testStart.getTime();
  const now = () => new Date(nowMs);
  const failures: unknown[] = [];
  let wakes = 0;
  const receiver: Receiver = {
    accountsOf: async (appId) =>
      (await webhookAccounts(roomAt(now), db, appId)).map(({ open, scope: { workspaceId } }) => {
        const { account, appSecret, previousAppSecret } = open;
        return { id: account.id, workspaceId, wabaId: account.wabaId, appSecret, previousAppSecret };
      }),
    forgetAccounts: () => false,
    store: (deliveries) => insertWebhookDeliveries(db, deliveries),
    wake: () => {
      wakes += 1;
    },
    onFailure: (error) => failures.push(error),
    now,
  };
  const processing: Processing = { db, now, workFor };
  return {
    receiver,
    processing,
    failures,
    wakes: () => wakes,
    pass: (ms: number) => {
      nowMs += ms;
    },
    post: (appId: string, body: string | Uint8Array<ArrayBuffer>, { secret = testSecret } = {}) =>
      receive(receiver, webhookRequest(body, signBody(body, secret)), appId),
  };
}

export function webhookRequest(body: BodyInit, signature: string | undefined): Request {
  const headers = new Headers({ "Content-Type": "application/json" });
  if (signature !== undefined) headers.set("X-Hub-Signature-256", signature);
  return new Request("http://127.0.0.1/api/webhooks/1", { method: "POST", body, headers });
}

export type TestAccountChange = {
  readonly wabaId?: string;
  readonly appId?: string;
  readonly appSecret?: string;
  readonly scope?: Scope;
};

/** A connected account, its secrets sealed as in the product. */
export async function addAccount(db: Database, change: TestAccountChange = {}): Promise<TestAccount> {
  const { wabaId = "2000000000000002", appId = newId(), appSecret = testSecret } = change;
  const scope = change.scope ?? (await addPerson({ db }, "Ada"));
  const id = newId();
  await insertAccount(scope, {
    id,
    kind: "real",
    connection: "credentials",
    name: "Clinic",
    wabaId,
    appId,
    mainPhoneNumberId: "5000000000000005",
    graphBaseUrl: null,
    graphVersion: null,
    sealed: {
      accessToken: sealed(id, sealPurposes.accessToken, "a token"),
      appSecret: sealed(id, sealPurposes.appSecret, appSecret),
      verifyToken: sealed(id, sealPurposes.verifyToken, "a word"),
    },
  });
  return { ...scope, accountId: id, appId, wabaId };
}

/** Gives the account another app secret; the one before counts until then. */
export async function changeSecret(
  account: TestAccount,
  { secret, until }: { readonly secret: string; readonly until: Date },
): Promise<void> {
  await updateAccount(account, account.accountId, {
    appSecret: sealed(account.accountId, sealPurposes.appSecret, secret),
    previousAppSecret: sealed(account.accountId, sealPurposes.appSecret, testSecret),
    previousAppSecretUntil: until,
  });
}

function sealed(row: string, purpose: string, text: string): string {
  return encryptSecret(ring, { purpose, row }, secretOf(text));
}

function roomAt(now: () => Date): AccountsRoom {
  const address = "http://127.0.0.1:9";
  return {
    keys: () => ring,
    graph: createGraphClient,
    now,
    graphUrl: address,
    graphVersion: "v25.0",
    publicUrl: address,
    localUrl: address,
    sandbox: {
      graphUrl: address,
      create: () => Promise.reject(new Error("No test here makes an account in the sandbox.")),
    },
  };
}
