import { z } from "zod";
import { addDeployment } from "@/db/endpoints";
import { findCurrentText } from "@/db/flow-texts";
import { newId } from "@/db/new-id";
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

export const codeToCheckSchema = z.object({ code: z.string().max(codeCharsMax) });

/** The code cannot be read, or has no handler. */
export type UnusableCode = { readonly reason: "unusable"; readonly fault: HandlerFault };

/** Why code cannot be used; null when it can. It is read, and nothing in it is called. */
export async function checkCode(
  { pool }: Pick<HandlerRoom, "pool">,
  scope: Scope,
  code: string,
): Promise<HandlerFault | null> {
  const nothing = async () => failure("Nothing is called while the code is read.");
  const owner = `check ${scope.workspaceId}`;
  const { outcome } = await pool.run(
    // Each with a key of its own: what was read is of no use to anybody else.
    { key: `${owner} ${newId()}`, owner, code, request: null, secrets: {}, limits: handlerLimits },
    { fetch: nothing, store: { get: nothing, put: nothing, remove: nothing } },
  );
  return outcome.ok ? null : outcome.failure;
}

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
  const fault = await checkCode({ pool }, scope, code);
  if (fault) return failure({ reason: "unusable", fault });
  const revisionId = (await findCurrentText(scope, flowId))?.revisionId ?? null;
  const added = await addDeployment(scope, endpoint.id, {
    kind: "handler",
    content: { code },
    revisionId,
    note,
    createdAt: now(),
  });
  return added ? success({ number: added.number }) : failure(flowNotFound);
}
