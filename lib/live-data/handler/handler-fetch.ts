import type { HandlerFetchAnswer, HandlerFetchRequest, HandlerPorts } from "@/lib/handler/ports";
import type { OutsideAnswer, OutsideFailure, OutsideRequest } from "@/lib/outbound/request-outside";
import { failure, success } from "@/lib/result";
import type { LiveDataRoom } from "../room";

const bytesMax = 2 * 1024 * 1024;
const timeoutMs = 7_000;

/** What the connection itself says, or would be misled by. */
const ownHeaders = new Set([
  "accept-encoding",
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "proxy-authorization",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** `fetch` of handlers: to public https addresses alone, following no redirects, bounded in time and size. */
export function handlerFetch(request: LiveDataRoom["request"]): HandlerPorts["fetch"] {
  return async (asked) => {
    const method = methodOf(asked.method);
    if (!method) return failure("fetch can use GET, POST, PUT, PATCH and DELETE here.");
    if ((asked.body?.length ?? 0) > bytesMax) return failure("At most 2 MB can be sent with fetch.");
    const answered = await request({ ...partsOf(asked), method, timeoutMs, bytesMax });
    if (!answered.ok) return failure(inWords(answered.failure));
    if (answered.value.isCut) return failure("The answer is longer than the 2 MB that fetch reads.");
    return success(answerOf(answered.value));
  };
}

function methodOf(method: string): OutsideRequest["method"] | undefined {
  switch (method) {
    case "GET":
    case "POST":
    case "PUT":
    case "PATCH":
    case "DELETE":
      return method;
    default:
      return undefined;
  }
}

function partsOf({ url, headers, body }: HandlerFetchRequest) {
  const kept = Object.entries(headers).filter(([name]) => !ownHeaders.has(name.toLowerCase()));
  return {
    url,
    headers: { "user-agent": "Flowsmith", ...Object.fromEntries(kept) },
    ...(body === undefined ? {} : { body }),
  };
}

function answerOf({ status, headers, body }: OutsideAnswer): HandlerFetchAnswer {
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((one) => [name, one] as const),
  );
  return { status, headers: pairs, body };
}

function inWords(refused: OutsideFailure): string {
  switch (refused.reason) {
    case "no-address":
      return "This is no web address.";
    case "not-https":
      return "fetch can reach addresses that begin with https:// only.";
    case "carries-password":
      return "The address carries a password. Send it in a header instead.";
    case "not-public":
      return "The address leads into a private network. fetch can reach public addresses only.";
    case "timed-out":
      return "The address did not answer in time.";
    case "unreachable":
      return `The address could not be reached${refused.code === "" ? "" : ` (${refused.code})`}.`;
  }
}
