import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { failure, type Result, success } from "@/lib/result";
import { isPublicAddress, publicLookup } from "./public-address";

export type OutsideRequest = {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string;
  readonly timeoutMs: number;
  /** Of the answer. */
  readonly bytesMax: number;
};

export type OutsideAnswer = Result<
  { readonly status: number; readonly body: string },
  { readonly reason: "not-allowed" | "timed-out" | "unreachable" | "too-large"; readonly said: string }
>;

/**
 * Whether the sandbox may call an address: of this house, or https on the internet. What names stand for is checked
 * again at the connection.
 */
export function mayCall(address: string, ownOrigins: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, protocol, hostname, username } = new URL(address);
  if (username) return false;
  if (ownOrigins.includes(origin)) return true;
  const bare = hostname.replace(/^\[|\]$/g, "");
  return protocol === "https:" && bare !== "localhost" && (isIP(bare) === 0 || isPublicAddress(bare));
}

/** One call without redirects. Never throws. */
export async function callOutside(
  ownOrigins: readonly string[],
  request: OutsideRequest,
): Promise<OutsideAnswer> {
  if (!mayCall(request.url, ownOrigins)) {
    return failure({ reason: "not-allowed", said: "The address is neither of this server nor public." });
  }
  const url = new URL(request.url);
  const options = {
    method: request.method,
    headers: {
      ...request.headers,
      ...(request.body === undefined ? {} : { "content-length": String(Buffer.byteLength(request.body)) }),
    },
    agent: false as const,
    signal: AbortSignal.timeout(request.timeoutMs),
    ...(ownOrigins.includes(url.origin) ? {} : { lookup: publicLookup }),
  };
  return new Promise((resolve) => {
    const open = url.protocol === "https:" ? https.request : http.request;
    const outgoing = open(url, options, (answer) => resolve(read(answer, request.bytesMax)));
    outgoing.on("error", (error) => resolve(failureOf(error)));
    outgoing.end(request.body);
  });
}

async function read(answer: http.IncomingMessage, bytesMax: number): Promise<OutsideAnswer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of answer) {
      bytes += chunk.length;
      if (bytes > bytesMax)
        return failure({ reason: "too-large", said: `The answer is over ${bytesMax} bytes.` });
      chunks.push(chunk);
    }
  } catch (error) {
    return failureOf(error);
  }
  return success({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString("utf8") });
}

function failureOf(error: unknown): OutsideAnswer {
  const name = error instanceof Error ? error.name : "";
  const code = error instanceof Error && "code" in error ? String(error.code) : name;
  if (code === "ENOTPUBLIC") return failure({ reason: "not-allowed", said: "The address is not public." });
  const isLate = name === "TimeoutError" || name === "AbortError" || code === "ABORT_ERR";
  return failure(
    isLate
      ? { reason: "timed-out", said: "There was no answer in time." }
      : { reason: "unreachable", said: said.get(code) ?? `The connection failed (${code}).` },
  );
}

const said: ReadonlyMap<string, string> = new Map([
  ["ENOTFOUND", "There is no server at this address."],
  ["EAI_AGAIN", "The address could not be looked up."],
  ["ECONNREFUSED", "Nothing answers at this address."],
  ["ECONNRESET", "The connection broke off."],
]);
