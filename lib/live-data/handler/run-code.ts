import { createHash } from "node:crypto";
import type { StoredEndpoint } from "@/db/endpoints";
import type { WorkspaceScope } from "@/db/scope";
import type { Exchange } from "@/lib/endpoint/exchange";
import type { HandlerRun } from "@/lib/handler/handler-run";
import { handlerLimits } from "@/lib/handler/limits";
import { failure, type Result, success } from "@/lib/result";
import { forwardedBody } from "../forward/forwarded-body";
import { openEnvironment } from "./environment";
import { handlerFetch } from "./handler-fetch";
import { handlerStore, trialStore } from "./handler-store";
import type { HandlerRoom } from "./room";
import { withoutSecrets } from "./without-secrets";

export type CodeToRun = {
  readonly scope: WorkspaceScope;
  readonly endpoint: Pick<StoredEndpoint, "id" | "flowId" | "environment">;
  readonly code: string;
  readonly metaFlowId: string | null;
  readonly exchange: Exchange;
  /** Nothing that lasts may be changed. */
  readonly isTest: boolean;
};

/** Calls the code with a question of a phone. Refused when the secrets it needs cannot be opened. */
export async function runCode(
  { pool, keys, request, now }: HandlerRoom,
  { scope, endpoint, code, metaFlowId, exchange, isTest }: CodeToRun,
  signal: AbortSignal,
): Promise<Result<HandlerRun, "secrets-closed">> {
  const secrets = openEnvironment(keys(), endpoint);
  if (!secrets) return failure("secrets-closed");
  const kept = handlerStore(scope, endpoint.flowId, now);
  const run = await pool.run(
    {
      key: `${endpoint.id} ${createHash("sha256").update(code).digest("base64url")}`,
      owner: endpoint.id,
      code,
      request: forwardedBody(exchange, { id: endpoint.flowId, metaFlowId }, isTest),
      secrets,
      limits: handlerLimits,
    },
    { fetch: handlerFetch(request), store: isTest ? trialStore(kept) : kept },
    signal,
  );
  return success(withoutSecrets(run, secrets));
}
