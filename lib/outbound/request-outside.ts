import { Agent, type Dispatcher, request } from "undici";
import { failure, type Result, success } from "@/lib/result";
import { type AddressFault, addressFault, isInside, type OutsideSettings } from "./outside-address";
import { notPublicCode, publicLookup } from "./public-lookup";

export type OutsideRequest = {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly url: string;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string | Uint8Array;
  /** For all of it, the answer included. */
  readonly timeoutMs: number;
  /** Of the answer; what is longer is cut there. */
  readonly bytesMax: number;
};

export type OutsideAnswer = {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly body: Buffer;
  /** The body goes on beyond `bytesMax`. */
  readonly isCut: boolean;
};

export type OutsideFailure =
  /** Nothing was sent: the address is none that may be called. */
  | { readonly reason: AddressFault }
  | { readonly reason: "timed-out" }
  /** `code` is that of the system or of TLS: "ECONNREFUSED", "ENOTFOUND", "CERT_HAS_EXPIRED". */
  | { readonly reason: "unreachable"; readonly code: string };

const outside = new Agent({
  connect: { lookup: publicLookup(), timeout: 10_000 },
  pipelining: 0,
  keepAliveTimeout: 1_000,
});
const inside = new Agent({ pipelining: 0, keepAliveTimeout: 1_000 });

/**
 * The one door for requests to addresses that people entered: https to public addresses alone, and what the settings let
 * through besides; no redirects, bounded in time and size. Never throws. An answer of any status, redirects included, is an answer.
 */
export async function requestOutside(
  settings: OutsideSettings,
  { method, url, headers = {}, body, timeoutMs, bytesMax }: OutsideRequest,
): Promise<Result<OutsideAnswer, OutsideFailure>> {
  const fault = addressFault(url, settings);
  if (fault) return failure({ reason: fault });
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await request(url, {
      method,
      headers: { ...headers },
      ...(body === undefined ? {} : { body }),
      dispatcher: isInside(new URL(url), settings) ? inside : outside,
      signal,
    });
    const read = await readBounded(answer.body, bytesMax);
    return success({ status: answer.statusCode, headers: answer.headers, ...read });
  } catch (error) {
    return failure(failureOf(error, signal));
  }
}

async function readBounded(
  body: Dispatcher.ResponseData["body"],
  bytesMax: number,
): Promise<Pick<OutsideAnswer, "body" | "isCut">> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    const part = Buffer.from(chunk);
    chunks.push(part);
    bytes += part.length;
    // Leaving the loop ends the connection.
    if (bytes > bytesMax) break;
  }
  return { body: Buffer.concat(chunks).subarray(0, bytesMax), isCut: bytes > bytesMax };
}

function failureOf(error: unknown, signal: AbortSignal): OutsideFailure {
  if (signal.aborted) return { reason: "timed-out" };
  const code = codeOf(error);
  if (code === notPublicCode) return { reason: "not-public" };
  return code === "UND_ERR_CONNECT_TIMEOUT" ? { reason: "timed-out" } : { reason: "unreachable", code };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return error.cause === undefined ? error.name : codeOf(error.cause);
}
