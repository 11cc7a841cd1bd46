import { createHash } from "node:crypto";
import { type Result, success } from "@/lib/result";
import { currentSandbox } from "@/lib/sandbox/current-sandbox";
import { chatKeySchema } from "@/lib/sandbox/phone/inputs";
import { lookAtPhone, type PhoneState } from "@/lib/sandbox/phone/look-at-phone";
import { areaOf } from "@/lib/sandbox/sandbox";
import { serverAction } from "@/lib/server-action";

const look = serverAction(
  chatKeySchema.nullable(),
  async (scope, key): Promise<Result<PhoneState, never>> =>
    success(await lookAtPhone(areaOf(currentSandbox(), scope), key)),
);

/**
 * What the page with the simulated phone shows now, with `number` and `person` of the open chat. It is asked again and
 * again while somebody looks, and answers 304 while nothing has changed.
 */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const [numberId, waId] = [query.get("number"), query.get("person")];
  const state = await look(numberId !== null && waId !== null ? { numberId, waId } : null);
  if (!state.ok) {
    const { reason } = state.failure;
    const status = reason === "signed-out" ? 401 : reason === "invalid" ? 400 : 503;
    return Response.json({ reason }, { status, headers: { "cache-control": "no-store" } });
  }
  const body = JSON.stringify(state.value);
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const headers = { etag, "cache-control": "private, no-cache", "content-type": "application/json" };
  const isSame = request.headers.get("if-none-match") === etag;
  return new Response(isSame ? null : body, { status: isSame ? 304 : 200, headers });
}
