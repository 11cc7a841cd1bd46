import { z } from "zod";
import type { OpenDatabase } from "../../db/current";
import type { Database } from "../../db/database";
import { openEmbedded } from "../../db/embedded/open-embedded";
import { updateEndpoint } from "../../db/endpoints";
import { insertFlow } from "../../db/flows";
import { openServer } from "../../db/open-server";
import { endpointCall } from "../../db/schema/endpoint-call";
import { sealPurposes } from "../../db/sealed-columns";
import { startPostgres } from "../../db/test-server";
import { listNumbers, replaceNumbers, storeFirstPair } from "../../db/whatsapp-numbers";
import { inOwnFolder } from "../../e2e/server/own-server";
import { newKeyPair } from "../../lib/accounts/keys/key-pair";
import { openAnswer, sealRequest } from "../../lib/endpoint/client/seal-request";
import { print } from "../../lib/flow/model/print";
import { invariant } from "../../lib/invariant";
import { endpointOfFlow, endpointPath } from "../../lib/live-data/endpoint-of-flow";
import { addTestBooking } from "../../lib/live-data/rules/test-booking";
import { signBody } from "../../lib/meta/webhooks/signature";
import { addAccount, testKey, testSecret } from "../../lib/responses/test-reception";
import { encryptSecret } from "../../lib/secrets/encrypt-secret";
import { keyRingOf } from "../../lib/secrets/key-ring";
import type { SealedCall } from "./endpoint-load";

/** A Flow whose first screen lists what a table holds, and calls of phones that open it. */
export type EndpointHouse = {
  readonly path: string;
  readonly calls: readonly SealedCall[];
  readonly pair: { readonly publicKey: string; readonly privateKey: string };
  readonly secret: string;
  /** Calls in the log. The embedded database must be nobody's at that time. */
  readonly callsKept: () => Promise<number>;
  readonly dataDir: string;
  readonly variables: Readonly<Record<string, string>>;
};

const callsCount = 400;

export async function inEndpointHouse(
  kind: "embedded" | "server",
  work: (house: EndpointHouse) => Promise<void>,
): Promise<void> {
  await inOwnFolder(async (dataDir) => {
    const variables = { ENCRYPTION_KEYS: testKey, LOG_LEVEL: "error" };
    if (kind === "embedded") {
      const opened = await openEmbedded(dataDir, console.error);
      const furnished = await furnish(opened);
      await opened.close();
      const callsKept = async () => {
        const reopened = await openEmbedded(dataDir, console.error);
        try {
          return await reopened.db.$count(endpointCall);
        } finally {
          await reopened.close();
        }
      };
      return work({ ...furnished, callsKept, dataDir, variables });
    }
    const postgres = await startPostgres();
    const opened = await openServer(postgres.url, () => {});
    try {
      const furnished = await furnish(opened);
      const shared = { ...variables, DATABASE_URL: postgres.url, AUTH_SECRET: testKey };
      const callsKept = () => opened.db.$count(endpointCall);
      await work({ ...furnished, callsKept, dataDir, variables: shared });
    } finally {
      await opened.close();
      await postgres.stop();
    }
  });
}

async function furnish({
  db,
}: Pick<OpenDatabase, "db">): Promise<Omit<EndpointHouse, "callsKept" | "dataDir" | "variables">> {
  const now = new Date();
  const scope = await addAccount(db);
  const booking = await addTestBooking(scope, 50, now);
  const text = JSON.stringify(print(booking.flow));
  const { id: flowId } = await insertFlow(scope, { name: "Booking", text, layout: {}, rules: booking.rules });
  const endpoint = await endpointOfFlow(scope, flowId, now);
  invariant(endpoint, "the Flow has an endpoint");
  await updateEndpoint(scope, endpoint.id, { flowRateMax: 100_000_000 });
  const pair = await keyOfNumber(db, scope, scope.accountId);
  const calls = Array.from({ length: callsCount }, (_, at) => sealedCall(pair.publicKey, at));
  return { path: `${endpointPath}${endpoint.key}`, calls, pair, secret: testSecret };
}

async function keyOfNumber(
  db: Database,
  { workspaceId }: { readonly workspaceId: string },
  accountId: string,
) {
  const scope = { db, workspaceId };
  const fact = { phoneNumberId: "1", displayNumber: "+1 650 555 1234", verifiedName: null, quality: "GREEN" };
  const rest = {
    verification: "VERIFIED",
    status: null,
    nameStatus: null,
    throughput: null,
    messagingLimit: null,
  };
  await replaceNumbers(scope, accountId, { facts: [{ ...fact, ...rest }], at: new Date() });
  const number = (await listNumbers(scope, accountId))[0];
  invariant(number, "the number was kept");
  const { publicKey, privateKey } = await newKeyPair();
  const place = { purpose: sealPurposes.privateKey, row: number.id };
  const sealed = encryptSecret(keyRingOf([testKey]), place, privateKey);
  await storeFirstPair(scope, number.id, { publicKey, privateKey: sealed });
  return { publicKey, privateKey: privateKey.reveal() };
}

function sealedCall(publicKey: string, at: number): SealedCall {
  const { body } = sealRequest(publicKey, JSON.stringify(questionNumbered(at)));
  return { body, signature: signBody(body, testSecret) };
}

/** With as much in it as a form sends. */
function questionNumbered(at: number) {
  const data = { name: `Person ${at}`, note: "x".repeat(400) };
  return { version: "3.0", action: "INIT", screen: "", data, flow_token: `${at}`.padStart(36, "0") };
}

/** Asks once, opens the answer and throws unless it is the screen with what the table holds. */
export async function assertAnswer(address: string, { pair }: EndpointHouse): Promise<void> {
  const { body, session } = sealRequest(pair.publicKey, JSON.stringify(questionNumbered(0)));
  const headers = { "content-type": "application/json", "x-hub-signature-256": signBody(body, testSecret) };
  const response = await fetch(address, { method: "POST", headers, body });
  const opened = openAnswer(await response.text(), session);
  const shown: unknown = opened.kind === "opened" ? JSON.parse(opened.text) : undefined;
  const { screen, data } = shownSchema.parse(shown);
  const isListed = Object.values(data).some((value) => Array.isArray(value) && value.length > 0);
  invariant(screen === "PICK" && isListed, "the first screen lists what the table holds");
}

const shownSchema = z.object({ screen: z.string(), data: z.record(z.string(), z.unknown()) });
