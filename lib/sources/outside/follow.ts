import { type OutsideRequest, requestOutside } from "@/lib/outbound/request-outside";
import { failure, type Result, success } from "@/lib/result";
import { bodyText } from "./body-text";
import { type AskFailure, askFailureOf, askFailures, statusFailure } from "./failures";
import type { SourcesRoom } from "./room";

export type Content = { readonly text: string; readonly contentType: string };
export type Wanted = Pick<OutsideRequest, "method" | "url" | "headers" | "body">;

export const bytesMax = 5 * 1024 * 1024;
export const timeoutMs = 8_000;
const redirectsMax = 3;

/**
 * Asks an address and those that it leads to, each as bounded as the first. Headers, which may be secret, go to the
 * first origin alone; what is posted is never sent on.
 */
export async function follow(
  room: Pick<SourcesRoom, "door">,
  wanted: Wanted,
  deadline = Date.now() + timeoutMs,
): Promise<Result<Content, AskFailure>> {
  let next = wanted;
  for (let count = 0; count <= redirectsMax; count += 1) {
    const left = Math.max(deadline - Date.now(), 1);
    const answer = await requestOutside(room.door, { ...next, timeoutMs: left, bytesMax });
    if (!answer.ok) return failure(askFailureOf(answer.failure));
    const { status, headers, body, isCut } = answer.value;
    const location = typeof headers.location === "string" ? headers.location : undefined;
    if (status >= 300 && status < 400 && location !== undefined && next.method === "GET") {
      const url = URL.canParse(location, next.url) ? new URL(location, next.url) : undefined;
      if (!url) return failure(askFailures.redirects);
      const staysHome = url.origin === new URL(next.url).origin;
      next = {
        method: "GET",
        url: url.href,
        ...(staysHome && next.headers ? { headers: next.headers } : {}),
      };
      continue;
    }
    if (status < 200 || status >= 300) return failure(statusFailure(status));
    if (isCut) return failure(askFailures.tooBig);
    const contentType = String(headers["content-type"] ?? "");
    return success({ text: bodyText(body, contentType), contentType });
  }
  return failure(askFailures.redirects);
}
