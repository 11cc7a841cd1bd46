import type { OpenDatabase } from "@/db/current";
import type { Scope } from "@/db/scope";
import { addPerson } from "@/db/test-databases";
import { listNumbers } from "@/db/whatsapp-numbers";
import { connectSandbox } from "@/lib/accounts/connect-sandbox";
import { privateKeys } from "@/lib/accounts/keys/private-keys";
import { openAccount } from "@/lib/accounts/open-account";
import type { AccountsRoom } from "@/lib/accounts/room";
import { flowNamed, valueIn } from "@/lib/drafts/test-flow";
import type { JsonObject } from "@/lib/flow/json";
import { subscribeWebhooks, webhookFieldsNeeded } from "@/lib/meta/accounts/app-subscriptions";
import { subscribeApp } from "@/lib/meta/accounts/subscribed-apps";
import { createGraphClient, type GraphClient } from "@/lib/meta/client/graph-client";
import { collect } from "@/lib/meta/client/pages";
import { timingOf } from "@/lib/meta/client/test-graph";
import type { FlowAtMeta } from "@/lib/meta/flows/flow-at-meta";
import { listFlows } from "@/lib/meta/flows/list-flows";
import { createSandboxAccount } from "@/lib/sandbox/accounts/create-sandbox-account";
import { type Area, areaOf, graphAddress } from "@/lib/sandbox/sandbox";
import { openRequest } from "@/lib/sandbox/test-endpoint";
import { type TestSandbox, testFlow, verifyToken } from "@/lib/sandbox/test-sandbox";
import { keyRingOf } from "@/lib/secrets/key-ring";

/** A workspace with a Flow and an account of the sandbox, and a look at what stands there. */
export type Publisher = {
  readonly scope: Scope;
  readonly area: Area;
  readonly room: AccountsRoom;
  readonly graph: GraphClient;
  readonly accountId: string;
  readonly wabaId: string;
  readonly flowId: string;
  readonly wanted: { readonly flowId: string; readonly accountId: string; readonly category: "OTHER" } & {
    readonly endpointUri: null;
    readonly note: string;
    readonly revisionId: string | null;
  };
  readonly atMeta: () => Promise<readonly FlowAtMeta[]>;
};

export async function publisherIn(
  opened: OpenDatabase,
  house: TestSandbox,
  text = testFlow(),
): Promise<Publisher> {
  const scope = await addPerson(opened, "Ada");
  const area = areaOf(house.sandbox, scope);
  const room = roomAt(house, area);
  const { accountId } = valueIn(await connectSandbox(room, scope, { further: false }));
  const open = valueIn(await openAccount(room, scope, accountId));
  const flowId = await flowNamed(scope, "Booking", text);
  return {
    scope,
    area,
    room,
    graph: open.graph,
    accountId,
    wabaId: open.account.wabaId,
    flowId,
    wanted: { flowId, accountId, category: "OTHER", endpointUri: null, note: "", revisionId: null },
    atMeta: async () => valueIn(await collect(listFlows(open.graph, open.account.wabaId))),
  };
}

/** For tests: an endpoint at the house that holds the key of the main number and answers this to every question. */
export async function serveWithKey(
  house: TestSandbox,
  { room, scope, accountId }: Publisher,
  data: JsonObject,
): Promise<void> {
  const [number] = await listNumbers(scope, accountId);
  const [key] = valueIn(await privateKeys(room, scope, number?.id ?? ""));
  house.serveEndpoint((body) => ({
    status: 200,
    body: openRequest(body, key.reveal()).seal({ version: "3.0", data }),
  }));
}

/** For tests: the app is told of the account, at a callback that knows the word. */
export async function hearOf(house: TestSandbox, { room, scope, accountId }: Publisher): Promise<void> {
  const { appGraph, graph, account } = valueIn(await openAccount(room, scope, accountId));
  const target = { callbackUrl: `${house.origin}/webhook`, verifyToken, fields: webhookFieldsNeeded };
  valueIn(await subscribeWebhooks(appGraph, account.appId, target));
  valueIn(await subscribeApp(graph, account.wabaId));
}

function roomAt({ sandbox, origin }: TestSandbox, area: Area): AccountsRoom {
  const ring = keyRingOf(["b".repeat(64)]);
  const graphUrl = graphAddress(sandbox);
  return {
    keys: () => ring,
    graph: (settings) => createGraphClient({ ...settings, timing: timingOf().timing, attemptsMax: 2 }),
    now: () => sandbox.now(),
    graphUrl,
    graphVersion: "v25.0",
    publicUrl: origin,
    localUrl: origin,
    sandbox: { graphUrl, create: () => createSandboxAccount(area) },
  };
}
