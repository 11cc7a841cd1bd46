import { openEmbedded } from "../../db/embedded/open-embedded";
import { openServer } from "../../db/open-server";
import { response } from "../../db/schema/response";
import { startPostgres } from "../../db/test-server";
import { freePort, inOwnFolder, type OwnServer, startOwnServer } from "../../e2e/server/own-server";
import { processWaiting } from "../../lib/responses/process-waiting";
import { addAccount, type TestAccount, testKey } from "../../lib/responses/test-reception";
import { workFor } from "../../lib/responses/work-for";

export type WebhookHouse = {
  readonly account: TestAccount;
  readonly start: () => Promise<OwnServer>;
  /** Message ids of all responses that are kept; ask only while no server runs on the embedded database. */
  readonly kept: () => Promise<readonly string[]>;
};

type InHouse = (work: (house: WebhookHouse) => Promise<void>) => Promise<void>;

/** The databases the product runs on, each with a connected account. */
export const houses: readonly (readonly [string, InHouse])[] = [
  ["PGlite", inEmbedded],
  ["PostgreSQL", inPostgres],
];

async function inEmbedded(work: (house: WebhookHouse) => Promise<void>): Promise<void> {
  await inOwnFolder(async (dataDir) => {
    const open = () => openEmbedded(dataDir, console.error);
    const before = await open();
    const account = await addAccount(before.db);
    await before.close();
    const variables = { ENCRYPTION_KEYS: testKey, LOG_LEVEL: "error" };
    const kept = async () => {
      const opened = await open();
      try {
        return await messageIds(opened.db);
      } finally {
        await opened.close();
      }
    };
    const start = async () => startOwnServer({ dataDir, port: await freePort(), variables });
    await work({ account, kept, start });
  });
}

async function inPostgres(work: (house: WebhookHouse) => Promise<void>): Promise<void> {
  const postgres = await startPostgres();
  const opened = await openServer(postgres.url, () => {});
  try {
    await inOwnFolder(async (dataDir) => {
      const account = await addAccount(opened.db);
      const variables = {
        ENCRYPTION_KEYS: testKey,
        LOG_LEVEL: "error",
        DATABASE_URL: postgres.url,
        AUTH_SECRET: testKey,
      };
      const start = async () => startOwnServer({ dataDir, port: await freePort(), variables });
      await work({ account, start, kept: () => messageIds(opened.db) });
    });
  } finally {
    await opened.close();
    await postgres.stop();
  }
}

/** Takes up what the last server left, then reads. */
async function messageIds(db: TestAccount["db"]): Promise<readonly string[]> {
  await processWaiting({ db, now: () => new Date(), workFor });
  const rows = await db.select({ messageId: response.messageId }).from(response);
  return rows.map(({ messageId }) => messageId);
}
