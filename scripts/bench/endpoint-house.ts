import type { OpenDatabase } from "../../db/current";
import type { Database } from "../../db/database";
import { openEmbedded } from "../../db/embedded/open-embedded";
import { updateEndpoint } from "../../db/endpoints";
import { insertFlow } from "../../db/flows";
import { openServer } from "../../db/open-server";
import { sealPurposes } from "../../db/sealed-columns";
import { startPostgres } from "../../db/test-server";
import { listNumbers, replaceNumbers, storeFirstPair } from "../../db/whatsapp-numbers";
import { inOwnFolder } from "../../e2e/server/own-server";
import { newKeyPair } from "../../lib/accounts/keys/key-pair";
import { sealRequest } from "../../lib/endpoint/client/seal-request";
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
      return work({ ...furnished, dataDir, variables });
    }
    const postgres = await startPostgres();
    const opened = await openServer(postgres.url, () => {});
    try {
      const furnished = await furnish(opened);
      const shared = { ...variables, DATABASE_URL: postgres.url, AUTH_SECRET: testKey };
      await work({ ...furnished, dataDir, variables: shared });
    } finally {
      await opened.close();
      await postgres.stop();
    }
  });
}

async function furnish({
  db,
}: Pick<OpenDatabase, "db">): Promise<Omit<EndpointHouse, "dataDir" | "variables">> {
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

/** With as much in it as a form sends. */
function sealedCall(publicKey: string, at: number): SealedCall {
  const data = { name: `Person ${at}`, note: "x".repeat(400) };
  const question = { version: "3.0", action: "INIT", screen: "", data, flow_token: `bench-${at}` };
  const { body } = sealRequest(publicKey, JSON.stringify(question));
  return { body, signature: signBody(body, testSecret) };
}
