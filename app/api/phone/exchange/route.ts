import { bodyText } from "@/lib/body-text";
import type { EndpointReply } from "@/lib/flow/runtime/state";
import { type Result, success } from "@/lib/result";
import { isSameOrigin } from "@/lib/same-origin";
import { currentSandbox } from "@/lib/sandbox/current-sandbox";
import { exchange } from "@/lib/sandbox/phone/exchange";
import { exchangeSchema } from "@/lib/sandbox/phone/inputs";
import { areaOf } from "@/lib/sandbox/sandbox";
import { serverAction } from "@/lib/server-action";

const ask = serverAction(
  exchangeSchema,
  async (scope, input): Promise<Result<EndpointReply, never>> =>
    success(await exchange(areaOf(currentSandbox(), scope), input)),
);

const bytesMax = 2 * 1024 * 1024;

/** Asks the endpoint of the Flow of a message. Not an action: those wait for each other, and an endpoint may take long. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refused(403);
  const body = await bodyText(request, bytesMax);
  if (!body.ok) return refused(413);
  const answer = await ask(parsed(body.value));
  if (!answer.ok) return refused(answer.failure.reason === "signed-out" ? 401 : 400);
  return Response.json(answer.value, { headers: { "cache-control": "no-store" } });
}

function refused(status: number): Response {
  return new Response(null, { status });
}

function parsed(text: string): Parameters<typeof ask>[0] {
  try {
    // The schema reads whatever came; its input type is only a promise our own page keeps.
    return JSON.parse(text) as Parameters<typeof ask>[0];
  } catch {
    // Refused by the schema.
    return { messageId: "", request: { action: "INIT", screen: "", data: {} } };
  }
}
