import { z } from "zod";
import { addDeployment } from "@/db/endpoints";
import { findCurrentText } from "@/db/flow-texts";
import type { Scope } from "@/db/scope";
import type { HandlerFault } from "@/lib/handler/handler-run";
import { codeCharsMax, handlerLimits } from "@/lib/handler/limits";
import { failure, type Result, success } from "@/lib/result";
import { endpointOfFlow } from "../endpoint-of-flow";
import { type FlowNotFound, flowNotFound } from "./refusals";
import type { HandlerRoom } from "./room";

export const handlerToPutLiveSchema = z.object({
  flowId: z.string().max(100),
  code: z.string().max(codeCharsMax),
  /** What is new in it, for people. */
  note: z.string().trim().max(300),
});

/** The code cannot be read, or has no handler. */
export type UnusableCode = { readonly reason: "unusable"; readonly fault: HandlerFault };

/**
 * From now on this code answers, for everybody who opens the Flow as it is live; messages of an older revision keep the
 * answers they had. Every version is kept, so going back is putting an old one live again.
 */
export async function putHandlerLive(
  { pool, now }: HandlerRoom,
  scope: Scope,
  { flowId, code, note }: z.output<typeof handlerToPutLiveSchema>,
): Promise<Result<{ readonly number: number }, FlowNotFound | UnusableCode>> {
  const endpoint = await endpointOfFlow(scope, flowId, now());
  if (!endpoint) return failure(flowNotFound);
  const { id } = endpoint;
  const nothing = async () => failure("Nothing is called while the code is read.");
  const { outcome } = await pool.run(
    { key: `${id} check`, owner: `${id} check`, code, request: null, secrets: {}, limits: handlerLimits },
    { fetch: nothing, store: { get: nothing, put: nothing, remove: nothing } },
  );
  if (!outcome.ok) return failure({ reason: "unusable", fault: outcome.failure });
  const revisionId = (await findCurrentText(scope, flowId))?.revisionId ?? null;
  const added = await addDeployment(scope, id, {
    kind: "handler",
    content: { code },
    revisionId,
    note,
    createdAt: now(),
  });
  return added ? success({ number: added.number }) : failure(flowNotFound);
}
