import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Database } from "../../db/database";
import { openEmbedded } from "../../db/embedded/open-embedded";
import { openServer } from "../../db/open-server";
import { startPostgres } from "../../db/test-server";
import {
  freePort,
  inOwnFolder,
  inStartedFolder,
  type OwnServer,
  startOwnServer,
} from "../../e2e/server/own-server";
import { addBookingEndpoint, type BookingEndpoint } from "../../lib/live-data/test-booking-endpoint";
import { testKey } from "../../lib/responses/test-reception";

/** A database with a Flow that books the places of one day, and the built app over it. */
export type BookingHouse = {
  readonly endpoint: BookingEndpoint;
  /** Of the app, by the name of the instance; the same name is given the same folder again. */
  readonly start: (instance: string) => Promise<OwnServer>;
  /** Reads the database; the embedded one must be no server's at that time. */
  readonly read: <Value>(work: (db: Database) => Promise<Value>) => Promise<Value>;
};

type InHouse = (places: number, work: (house: BookingHouse) => Promise<void>) => Promise<void>;

const quiet = { ENCRYPTION_KEYS: testKey, LOG_LEVEL: "error" };

export const inEmbeddedHouse: InHouse = (places, work) =>
  inStartedFolder(async (dataDir) => {
    const read: BookingHouse["read"] = async (reading) => {
      const opened = await openEmbedded(dataDir, console.error);
      try {
        return await reading(opened.db);
      } finally {
        await opened.close();
      }
    };
    const endpoint = await read((db) => addBookingEndpoint(db, places));
    const start = async () => startOwnServer({ dataDir, port: await freePort(), variables: quiet });
    await work({ endpoint, start, read });
  });

/** For several instances at once. */
export const inPostgresHouse: InHouse = async (places, work) => {
  const postgres = await startPostgres();
  const { db, close } = await openServer(postgres.url, () => {});
  try {
    await inOwnFolder(async (folder) => {
      const endpoint = await addBookingEndpoint(db, places);
      const variables = { ...quiet, DATABASE_URL: postgres.url, AUTH_SECRET: testKey };
      const start = async (instance: string) => {
        const dataDir = path.join(folder, instance);
        await mkdir(dataDir, { recursive: true });
        return startOwnServer({ dataDir, port: await freePort(), variables });
      };
      await work({ endpoint, start, read: (reading) => reading(db) });
    });
  } finally {
    await close();
    await postgres.stop();
  }
};
