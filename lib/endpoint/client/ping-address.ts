import { createHmac } from "node:crypto";
import type { Result } from "@/lib/result";
import { openAnswer, publicKeyIn, sealRequest } from "./seal-request";

export type PingRequest = {
  readonly method: "POST";
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
  readonly timeoutMs: number;
  readonly bytesMax: number;
};

/** Carries one request to an address that a person entered. Never throws, and follows no redirect. */
export type Ask = (
  request: PingRequest,
) => Promise<
  Result<
    { readonly status: number; readonly body: Buffer; readonly isCut: boolean },
    { readonly reason: string; readonly code?: string }
  >
>;

export type Ping = {
  readonly address: string;
  /** SPKI PEM of the key with which phones close their requests. */
  readonly publicKey: string;
  /** Signs the request, as WhatsApp does. */
  readonly appSecret: string;
  readonly ask: Ask;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
};

/** What came of a ping. `began` is the beginning of what was answered. */
export type PingOutcome =
  | { readonly kind: "active"; readonly ms: number }
  /** Nothing was sent; `reason` is that of whoever was to carry it. */
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "bad-key" }
  | { readonly kind: "too-slow" }
  | { readonly kind: "unreachable"; readonly code: string }
  | { readonly kind: "redirected" | "wrong-status"; readonly status: number; readonly began: string }
  /** 421: it could not open what was sent. */
  | { readonly kind: "not-opened" }
  /** 432: it takes the request for forged. */
  | { readonly kind: "signature-refused" }
  | { readonly kind: "not-encrypted"; readonly began: string }
  /** Closed with another key or another vector. */
  | { readonly kind: "not-ours" }
  | { readonly kind: "wrong-answer"; readonly began: string }
  | { readonly kind: "too-large" };

/** WhatsApp waits no longer (spec/platform.md, C.5). */
const timeoutMs = 10_000;
const bytesMax = 64 * 1024;
const beganMax = 200;
const request = JSON.stringify({ version: "3.0", action: "ping" });

/** Asks an address whether it can answer phones, with the encrypted and signed request of WhatsApp's own check (C.3). */
export async function pingAddress({ address, publicKey, appSecret, ask, clock }: Ping): Promise<PingOutcome> {
  const key = publicKeyIn(publicKey);
  if (!key) return { kind: "bad-key" };
  const { body, session } = sealRequest(key, request);
  const signature = createHmac("sha256", appSecret).update(body).digest("hex");
  const startedAt = clock();
  const answer = await ask({
    method: "POST",
    url: address,
    headers: {
      "content-type": "application/json",
      "user-agent": "facebookexternalua",
      "x-hub-signature-256": `sha256=${signature}`,
    },
    body,
    timeoutMs,
    bytesMax,
  });
  const ms = Math.round(clock() - startedAt);
  if (!answer.ok) return notAnswered(answer.failure);
  if (answer.value.isCut) return { kind: "too-large" };
  const text = answer.value.body.toString("utf8");
  const other = otherStatus(answer.value.status, text);
  if (other) return other;
  const opened = openAnswer(text, session);
  if (opened.kind === "not-encrypted") return { kind: "not-encrypted", began: beginningOf(text) };
  if (opened.kind === "not-ours") return { kind: "not-ours" };
  return isActive(opened.text)
    ? { kind: "active", ms }
    : { kind: "wrong-answer", began: beginningOf(opened.text) };
}

function notAnswered({ reason, code }: { readonly reason: string; readonly code?: string }): PingOutcome {
  if (reason === "timed-out") return { kind: "too-slow" };
  return reason === "unreachable" ? { kind: "unreachable", code: code ?? "" } : { kind: "refused", reason };
}

function otherStatus(status: number, text: string): PingOutcome | undefined {
  if (status === 200) return undefined;
  if (status === 421) return { kind: "not-opened" };
  if (status === 432) return { kind: "signature-refused" };
  const kind = status >= 300 && status < 400 ? "redirected" : "wrong-status";
  return { kind, status, began: beginningOf(text) };
}

function isActive(text: string): boolean {
  try {
    const answer: unknown = JSON.parse(text);
    const data = partOf(answer, "data");
    return partOf(data, "status") === "active";
  } catch {
    // The only error of JSON.parse is that it is no JSON.
    return false;
  }
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

/** One line that can be shown. */
function beginningOf(text: string): string {
  const line = text.slice(0, beganMax * 2).replace(/[\p{Cc}\p{Cs}\s]+/gu, " ");
  return line.trim().slice(0, beganMax);
}
