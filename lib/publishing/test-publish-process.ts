import { writeSync } from "node:fs";
import { openServer } from "@/db/open-server";
import type { AccountsRoom } from "@/lib/accounts/room";
import { createGraphClient } from "@/lib/meta/client/graph-client";
import { keyRingOf } from "@/lib/secrets/key-ring";
import { flowToPublishSchema, publishFlow } from "./publish-flow";

/**
 * A process for tests: publishes a Flow once, at the moment `nowMs`, and writes a line with what came of it. It may be
 * killed at any time.
 */
async function main(given: {
  readonly url: string;
  readonly graphUrl: string;
  /** Where the house is reached. */
  readonly origin: string;
  readonly key: string;
  readonly nowMs: number;
  readonly person: { readonly workspaceId: string; readonly userId: string };
  readonly wanted: unknown;
}): Promise<void> {
  const { url, graphUrl, origin, key, nowMs, person, wanted } = given;
  const { db, close } = await openServer(url, (error) => {
    throw error;
  });
  const ring = keyRingOf([key]);
  const room: AccountsRoom = {
    keys: () => ring,
    graph: createGraphClient,
    now: () => new Date(nowMs),
    graphUrl,
    graphVersion: "v25.0",
    publicUrl: origin,
    localUrl: origin,
    sandbox: { graphUrl, create: () => Promise.reject(new Error("Nothing is made here.")) },
  };
  const published = await publishFlow(room, { db, ...person }, flowToPublishSchema.parse(wanted));
  await close();
  writeSync(1, published.ok ? "live\n" : `${published.failure.reason}\n`);
}

void main(JSON.parse(process.argv[2] ?? ""));
