import { findSandboxApp } from "@/db/sandbox-accounts";
import { insertEndpointCall, pruneEndpointCalls } from "@/db/sandbox-endpoint-calls";
import type { SandboxFlow } from "@/db/sandbox-flows";
import { type Session, sealRequest } from "@/lib/endpoint/client/seal-request";
import type { Json, JsonObject } from "@/lib/flow/json";
import { invariant } from "@/lib/invariant";
import { signBody } from "@/lib/meta/webhooks/signature";
import { failure } from "@/lib/result";
import { appSecretOf } from "../accounts/app-secret";
import { callOutside, type OutsideAnswer } from "../call-outside";
import { takeFault } from "../faults/faults";
import type { Area } from "../sandbox";
import { openAnswer } from "./envelope";

/** A client waits so long (spec/platform.md, C.5). */
const timeoutMs = 10_000;
const bytesMax = 14 * 1024 * 1024;
const keptMs = 7 * 24 * 60 * 60 * 1000;

/** How failures are called in webhooks and figures (F.4). */
export type EndpointOutcome =
  | "ok"
  | "timeout_error"
  | "unexpected_http_status_code"
  | "no_http_response_error"
  | "business_decryption_error"
  | "response_decryption_error";

export type EndpointAnswer = {
  readonly outcome: EndpointOutcome;
  /** Undefined when there was no answer. */
  readonly status: number | undefined;
  /** Decrypted; undefined when there was none or it could not be read. */
  readonly body: Json | undefined;
  /** As it came, for an answer that is not encrypted. */
  readonly raw: string;
  /** Why there was no answer. */
  readonly said?: string;
};

const cutOff: OutsideAnswer = failure({ reason: "unreachable", said: "The connection is cut on purpose." });

/** Asks the endpoint of a Flow once, encrypted and signed, and keeps a record of it. */
export async function askEndpoint(
  area: Area,
  flow: Pick<SandboxFlow, "id" | "endpointUri">,
  { publicKey, request }: { readonly publicKey: string; readonly request: JsonObject },
): Promise<EndpointAnswer> {
  const app = await findSandboxApp(area);
  invariant(app, "a Flow belongs to an app");
  const { body, session } = sealRequest(publicKey, JSON.stringify(request));
  const startedAt = area.now();
  const started = performance.now();
  const isCutOff = (await takeFault(area, "endpoint-unreachable")) !== undefined;
  const came = isCutOff
    ? cutOff
    : await callOutside(area, {
        method: "POST",
        url: flow.endpointUri ?? "",
        headers: {
          "content-type": "application/json",
          "user-agent": "facebookexternalua",
          "x-hub-signature-256": signBody(body, appSecretOf(area, app).reveal()),
        },
        body,
        timeoutMs,
        bytesMax,
      });
  const answer = read(came, session);
  await insertEndpointCall(area, {
    flowId: flow.id,
    action: actionOf(request),
    outcome: answer.outcome,
    status: answer.status ?? null,
    durationMs: Math.round(performance.now() - started),
    request,
    response: answer.body ?? null,
    at: startedAt,
  });
  await pruneEndpointCalls(area, new Date(startedAt.getTime() - keptMs));
  return answer;
}

function read(came: OutsideAnswer, session: Session): EndpointAnswer {
  if (!came.ok) {
    const { reason, said } = came.failure;
    const outcome = reason === "timed-out" ? "timeout_error" : "no_http_response_error";
    return { outcome, status: undefined, body: undefined, raw: "", said };
  }
  const { status, body: raw } = came.value;
  const body = openAnswer(raw, session);
  if (status === 200)
    return { outcome: body === undefined ? "response_decryption_error" : "ok", status, body, raw };
  if (status === 421) return { outcome: "business_decryption_error", status, body, raw };
  // A refused token is an answer like others.
  return { outcome: status === 427 ? "ok" : "unexpected_http_status_code", status, body, raw };
}

function actionOf({ action, data }: JsonObject): string {
  const isNotice = typeof data === "object" && data !== null && "error" in data;
  return isNotice ? "error" : String(action);
}
