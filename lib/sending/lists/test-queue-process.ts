import { writeSync } from "node:fs";
import { openServer } from "@/db/open-server";
import type { AccountsRoom } from "@/lib/accounts/room";
import { createGraphClient } from "@/lib/meta/client/graph-client";
import { keyRingOf } from "@/lib/secrets/key-ring";
import { processSends } from "../process-sends";

/**
 * A process for tests: sends what waits in a database until nothing does, from the moment `startMs` on, and writes a
 * line when it is done. It may be killed at any time.
 */
async function main(url: string, graphUrl: string, key: string, startMs: number): Promise<void> {
  const { db, close } = await openServer(url, (error) => {
    throw error;
  });
  const ring = keyRingOf([key]);
  const bornAt = performance.now();
  const room: AccountsRoom = {
    keys: () => ring,
    graph: createGraphClient,
    now: () => new Date(startMs + performance.now() - bornAt),
    graphUrl,
    graphVersion: "v25.0",
    publicUrl: graphUrl,
    localUrl: graphUrl,
    sandbox: { graphUrl, create: () => Promise.reject(new Error("Nothing is made here.")) },
  };
  for (let next = await processSends({ db, room }); next; next = await processSends({ db, room })) {
    const pauseMs = next.getTime() - room.now().getTime();
    await new Promise((resolve) => setTimeout(resolve, Math.max(pauseMs, 0)));
  }
  await close();
  writeSync(1, "done\n");
}

const [url = "", graphUrl = "", key = "", startMs = ""] = process.argv.slice(2);
void main(url, graphUrl, key, Number(startMs));
