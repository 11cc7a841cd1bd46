import type { OpenDatabase } from "@/db/current";
import { saveFlowLink } from "@/db/flow-links";
import type { Scope } from "@/db/scope";
import { connectedIn, mainNumber } from "@/lib/accounts/test-connection";
import { goodSecret, type TestMeta } from "@/lib/accounts/test-meta";
import { testRoom } from "@/lib/accounts/test-room";
import { flowNamed } from "@/lib/drafts/test-flow";
import { openAnswer, sealRequest } from "@/lib/endpoint/client/seal-request";
import { openerThreads } from "@/lib/endpoint/opening/opener-threads";
import type { Json } from "@/lib/flow/json";
import { invariant } from "@/lib/invariant";
import { signBody } from "@/lib/meta/webhooks/signature";
import { endpointOfFlow } from "./endpoint-of-flow";
import type { LiveDataRoom } from "./room";
import { newWrites } from "./rules/recent-rows";
import { answerAt } from "./serving/answer-at";
import type { LiveData, ToldCall } from "./serving/live-data";
import { makeLiveData } from "./serving/make-live-data";
import { rateMemory } from "./serving/rate-limit";

/** For tests: a workspace with a Flow that is at WhatsApp, its endpoint, and phones that ask it. */
export type TestLiveData = {
  readonly scope: Scope;
  readonly accountId: string;
  readonly flowId: string;
  readonly key: string;
  readonly endpointId: string;
  readonly room: LiveDataRoom;
  readonly live: LiveData;
  /** Another process on the same database. */
  readonly another: () => LiveData;
  readonly told: ToldCall[];
  /** Asks as a phone does; `secret` signs. */
  readonly ask: (
    request: object,
    how?: { readonly secret?: string; readonly live?: LiveData },
  ) => Promise<{ readonly status: number; readonly plain: Json | undefined }>;
};

export async function liveDataIn(
  opened: OpenDatabase,
  meta: TestMeta,
  { text, change }: { readonly text: string; readonly change: Partial<LiveDataRoom> },
): Promise<TestLiveData> {
  const accounts = testRoom(meta, change.now ? { now: change.now } : {});
  const { scope, accountId } = await connectedIn(opened, accounts);
  const flowId = await flowNamed(scope, "Booking", text);
  const now = change.now ?? accounts.now;
  const link = { metaFlowId: "1000000000000001", status: "draft" as const, checkedAt: now() };
  await saveFlowLink(scope, { flowId, accountId }, link);
  const endpoint = await endpointOfFlow(scope, flowId, now());
  invariant(endpoint, "the Flow has an endpoint");
  const { publicKey } = await mainNumber(scope);
  invariant(publicKey, "the number has a key");
  const room: LiveDataRoom = {
    db: opened.db,
    now,
    keys: accounts.keys,
    accounts,
    request: () => Promise.reject(new Error("Nothing is asked outside in this test.")),
    deciders: {},
    ...change,
  };
  const told: ToldCall[] = [];
  const fail = (error: unknown) => {
    throw error;
  };
  const openers = openerThreads(1);
  const writes = newWrites();
  // Nothing is written before a test says so.
  const another = () =>
    makeLiveData(room, {
      batchMax: 60,
      deadlineMs: 8_000,
      openWith: openers.openWith,
      writes,
      rateMemories: { flow: rateMemory(), token: rateMemory() },
      onFailure: fail,
      later: () => undefined,
      tell: (call) => void told.push(call),
      wakeFiles: () => undefined,
    });
  const live = another();
  return {
    ...{ scope, accountId, flowId, key: endpoint.key, endpointId: endpoint.id, room, live, another, told },
    ask: async (request, { secret = goodSecret, live: asked = live } = {}) => {
      const { body, session } = sealRequest(publicKey, JSON.stringify(request));
      const call = { raw: Buffer.from(body), signature: signBody(body, secret), receivedAt: now() };
      const answer = await answerAt(asked, endpoint.key, call);
      const opened = openAnswer(answer.body, session);
      return { status: answer.status, plain: opened.kind === "opened" ? JSON.parse(opened.text) : undefined };
    },
  };
}
