import { z } from "zod";
import type { OpenDatabase } from "../../db/current";
import { openEmbedded } from "../../db/embedded/open-embedded";
import { countCalls } from "../../db/endpoint-calls";
import { openServer } from "../../db/open-server";
import { startPostgres } from "../../db/test-server";
import { inOwnFolder } from "../../e2e/server/own-server";
import { openAnswer, sealRequest } from "../../lib/endpoint/client/seal-request";
import { invariant } from "../../lib/invariant";
import { addBookingEndpoint } from "../../lib/live-data/test-booking-endpoint";
import { signBody } from "../../lib/meta/webhooks/signature";
import { testKey, testSecret } from "../../lib/responses/test-reception";
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
          return await countCalls(reopened.db);
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
      const callsKept = () => countCalls(opened.db);
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
  const { path, pair, secret } = await addBookingEndpoint(db, 50);
  const calls = Array.from({ length: callsCount }, (_, at) => sealedCall(pair.publicKey, at));
  return { path, calls, pair, secret };
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
