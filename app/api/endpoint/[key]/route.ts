import { answerType, callBytesMax } from "@/lib/endpoint/answer-call";
import { answerAtDoor } from "@/lib/live-data/endpoint-door";
import { endpointKeyPattern } from "@/lib/live-data/endpoint-of-flow";
import { bodyBytes } from "@/lib/responses/body-bytes";

const headers = { "content-type": answerType, "cache-control": "no-store" };

/**
 * Where phones ask what a Flow shows next (spec/platform.md, C). `npm start` answers the same before it comes here; this
 * door works wherever Next runs.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ key: string }> },
): Promise<Response> {
  const { key } = await params;
  if (!endpointKeyPattern.test(key)) return new Response(null, { status: 404, headers });
  const raw = await bodyBytes(request, callBytesMax);
  if (raw === undefined) return new Response(null, { status: 413, headers });
  const signature = request.headers.get("x-hub-signature-256") ?? undefined;
  const { status, body } = await answerAtDoor(key, raw, signature);
  return new Response(body, { status, headers });
}
