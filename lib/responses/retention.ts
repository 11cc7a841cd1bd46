import { z } from "zod";
import { setResponsesKept } from "@/db/answered-flow";
import type { Database } from "@/db/database";
import { deleteUnusedFiles } from "@/db/message-files";
import { deleteEndedDeliveries } from "@/db/outgoing-webhooks";
import { deleteOutdatedDeliveries, deleteResponses, listOutdatedResponses } from "@/db/responses-removal";
import type { Scope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import type { FlowNotFound } from "./table/read-responses";

export const retentionSchema = z.object({
  flowId: z.string().max(100),
  /** Null keeps responses for ever. */
  days: z.number().int().min(1).max(36_500).nullable(),
});

/** Says how long the responses of a Flow are kept. What is older goes with the next sweep. */
export async function keepResponsesFor(
  scope: Scope,
  { flowId, days }: z.output<typeof retentionSchema>,
): Promise<Result<null, FlowNotFound>> {
  const isSet = await setResponsesKept(scope, flowId, days);
  return isSet ? success(null) : failure({ reason: "flow-not-found" });
}

const batch = 500;
const dayMs = 24 * 60 * 60 * 1000;
const logKeptMs = 30 * dayMs;
const filesKeptMs = 60 * dayMs;

/**
 * Deletes what nobody wants kept any longer: responses by what their Flow says, what WhatsApp delivered by what the
 * workspace says, the log of what was sent on after 30 days, and files for headers that nobody used for 60. In small
 * steps, so that nobody waits for it; several processes may do it at once.
 */
export async function sweepOutdated(db: Database, now: Date): Promise<void> {
  for (;;) {
    const outdated = await listOutdatedResponses(db, now, batch);
    for (const [flowId, workspaceId] of new Map(outdated.map((each) => [each.flowId, each.workspaceId]))) {
      const ids = outdated.filter((each) => each.flowId === flowId).map(({ id }) => id);
      await db.transaction((db) => deleteResponses({ db, workspaceId }, { flowId, ids }));
    }
    if (outdated.length < batch) break;
  }
  while ((await deleteOutdatedDeliveries(db, now, batch)) === batch) {
    // Until few are left.
  }
  while ((await deleteEndedDeliveries(db, new Date(now.getTime() - logKeptMs), batch)) === batch) {
    // Until few are left.
  }
  while ((await deleteUnusedFiles(db, new Date(now.getTime() - filesKeptMs), batch)) === batch) {
    // Until few are left.
  }
}
