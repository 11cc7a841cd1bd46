import type { z } from "zod";
import type { Json } from "@/lib/flow/json";
import type { GraphFailure } from "../failures/graph-failure";
import { redactor } from "../failures/redact";
import { addressOf, appSecretProof } from "./address";
import { type Attempt, attempt, textOf } from "./attempt";
import { failureOfAnswer, failureOfForm, failureOfNothing } from "./failure-of";
import { callName, type GraphRequest } from "./graph-request";
import { readJson } from "./read-json";
import { readRetryAfter } from "./retry";
import type { ResolvedSettings } from "./settings";
import { readUsage, type Usage } from "./usage";

/** What one attempt at a call came to. */
export type Round<Value> = (
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: GraphFailure; readonly isTransient: boolean }
) & { readonly usage: Usage | undefined };

/** One attempt at a call: over the network, then read. */
export async function round<Value>(
  settings: ResolvedSettings,
  request: GraphRequest,
  { attempts, schema }: { readonly attempts: number; readonly schema: z.ZodType<Value> },
): Promise<Round<Value>> {
  const about = { call: callName(request), attempts, isWrite: request.method !== "GET" };
  const got = await attempt(settings, outgoing(settings, request));
  if (got.is === "nothing") {
    return { ok: false, failure: failureOfNothing(got, about), isTransient: false, usage: undefined };
  }
  const answer = readAnswer(settings, got);
  const { usage, body, status } = answer;
  if (!got.response.ok || hasError(body)) {
    const redact = redactorOf(settings, request);
    return { ok: false, usage, ...failureOfAnswer(answer, { ...about, redact }) };
  }
  const form = { ...about, status };
  if (body === undefined) {
    return { ok: false, failure: failureOfForm("answer-unreadable", form), isTransient: false, usage };
  }
  const read = schema.safeParse(body);
  if (read.success) return { ok: true, value: read.data, usage };
  const where = read.error.issues.map((issue) => issue.path.join(".")).join(", ");
  const failure = failureOfForm("answer-incomplete", { ...form, where });
  return { ok: false, failure, isTransient: false, usage };
}

function outgoing(settings: ResolvedSettings, request: GraphRequest) {
  const { piece } = request;
  return {
    address: addressOf(settings, request),
    method: request.method,
    patience: request.patience,
    bytesMax: settings.answerBytesMax,
    headers: {
      accept: "application/json",
      // Sessions of uploads know the older word only.
      authorization: `${piece ? "OAuth" : "Bearer"} ${settings.accessToken}`,
      ...(piece ? { "content-type": "application/octet-stream", file_offset: String(piece.offset) } : {}),
      ...(request.body ? { "content-type": "application/json" } : {}),
    },
    ...(request.form ? { body: request.form() } : {}),
    // A copy: a Blob takes no view on shared memory.
    ...(piece ? { body: new Blob([Uint8Array.from(piece.content)]) } : {}),
    ...(request.body ? { body: JSON.stringify(request.body) } : {}),
  };
}

function readAnswer({ timing }: ResolvedSettings, got: Extract<Attempt, { is: "answer" }>) {
  const { status, headers } = got.response;
  const usage = readUsage(headers);
  const retryAfterMs = readRetryAfter(headers.get("retry-after"), timing.now()) ?? usage?.blockedMs;
  const body = readJson(textOf(got.bytes));
  return { status, body, usage, ...(retryAfterMs ? { retryAfterMs } : {}) };
}

function hasError(body: Json | undefined): boolean {
  return typeof body === "object" && body !== null && "error" in body && Object.keys(body).length === 1;
}

function redactorOf(settings: ResolvedSettings, { secrets = [] }: GraphRequest) {
  const { accessToken, appSecret } = settings;
  const own = appSecret ? [accessToken, appSecret, appSecretProof(accessToken, appSecret)] : [accessToken];
  return redactor([...own, ...secrets]);
}
