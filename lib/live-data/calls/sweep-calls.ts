import type { Database } from "@/db/database";
import { deleteOldCalls } from "@/db/endpoint-calls";
import { deleteOldEndpointFiles } from "@/db/endpoint-files";
import { listCallsKept } from "@/db/endpoints";
import { deleteJourneysOfDeletedFlows } from "@/db/journeys";

const dayMs = 24 * 60 * 60 * 1000;
const batch = 500;
/** They may be large. */
const filesBatch = 20;
/** Deleting a Flow can be undone for seconds; this leaves room. */
const journeysKeptMs = dayMs;

/**
 * Lets go of calls that their Flow keeps no longer, of the files that came with them, and of the journeys of Flows that
 * were deleted, in small steps, so that nobody waits for it.
 */
export async function sweepCalls(db: Database, now: Date): Promise<void> {
  for (const { id: endpointId, days } of await listCallsKept(db)) {
    const before = new Date(now.getTime() - days * dayMs);
    while ((await deleteOldCalls(db, { endpointId, before, blocksMax: batch })) === batch) {
      // Until few are left.
    }
    const files = { endpointId, before, countMax: filesBatch };
    while ((await deleteOldEndpointFiles(db, files)) === filesBatch) {
      // Until few are left.
    }
  }
  await deleteJourneysOfDeletedFlows(db, new Date(now.getTime() - journeysKeptMs));
}
