import type { Database } from "@/db/database";
import { updateEndpoint } from "@/db/endpoints";
import { insertFlow } from "@/db/flows";
import type { Scope } from "@/db/scope";
import { sealPurposes } from "@/db/sealed-columns";
import { listNumbers, replaceNumbers, storeFirstPair } from "@/db/whatsapp-numbers";
import { newKeyPair } from "@/lib/accounts/keys/key-pair";
import { print } from "@/lib/flow/model/print";
import { invariant } from "@/lib/invariant";
import { addAccount, testKey, testSecret } from "@/lib/responses/test-reception";
import { encryptSecret } from "@/lib/secrets/encrypt-secret";
import { keyRingOf } from "@/lib/secrets/key-ring";
import { endpointOfFlow, endpointPath } from "./endpoint-of-flow";
import { addTestBooking, type TestBooking } from "./rules/test-booking";

/** For tests and benchmarks: an endpoint that answers by rules, for a Flow whose first screen lists what a table holds. */
export type BookingEndpoint = {
  readonly scope: Scope;
  readonly booking: TestBooking;
  readonly endpointId: string;
  readonly key: string;
  readonly path: string;
  /** Of the number that the Flow is sent from. */
  readonly pair: { readonly publicKey: string; readonly privateKey: string };
  /** What signs the calls. */
  readonly secret: string;
};

export async function addBookingEndpoint(db: Database, places: number): Promise<BookingEndpoint> {
  const now = new Date();
  const scope = await addAccount(db);
  const booking = await addTestBooking(scope, places, now);
  const text = JSON.stringify(print(booking.flow));
  const { id: flowId } = await insertFlow(scope, { name: "Booking", text, layout: {}, rules: booking.rules });
  const endpoint = await endpointOfFlow(scope, flowId, now);
  invariant(endpoint, "the Flow has an endpoint");
  await updateEndpoint(scope, endpoint.id, { flowRateMax: 100_000_000 });
  const pair = await keyOfNumber(scope, scope.accountId);
  const { id: endpointId, key } = endpoint;
  return { scope, booking, endpointId, key, path: `${endpointPath}${key}`, pair, secret: testSecret };
}

async function keyOfNumber({ db, workspaceId }: Scope, accountId: string) {
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
  const number = (await listNumbers(scope))[0];
  invariant(number, "the number was kept");
  const { publicKey, privateKey } = await newKeyPair();
  const place = { purpose: sealPurposes.privateKey, row: number.id };
  const sealed = encryptSecret(keyRingOf([testKey]), place, privateKey);
  await storeFirstPair(scope, number.id, { publicKey, privateKey: sealed });
  return { publicKey, privateKey: privateKey.reveal() };
}
