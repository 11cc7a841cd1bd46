import { bodyText } from "@/lib/body-text";
import { currentAsking } from "@/lib/publishing/needs/current-asking";
import { lookAtNeeds, needsToLookAtSchema } from "@/lib/publishing/needs/look-at-needs";
import { isSameOrigin } from "@/lib/same-origin";
import { serverAction } from "@/lib/server-action";

const look = serverAction(needsToLookAtSchema, (scope, input) => lookAtNeeds(currentAsking(), scope, input));

const bytesMax = 16 * 1024;

/**
 * Looks at one part of what publishing needs; the page then reads what was found. Body: `{ part, accountId, address? }`.
 * No action: those wait for each other, and an address may take its time.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ flowId: string }> },
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const { flowId } = await params;
  const body = await bodyText(request, bytesMax);
  const wanted = body.ok ? parsed(body.value) : undefined;
  if (typeof wanted !== "object" || wanted === null) return new Response(null, { status: 400 });
  // The schema reads whatever came; its input type is only a promise our own pages keep.
  const done = await look({ ...wanted, flowId } as Parameters<typeof look>[0]);
  if (done.ok) return new Response(null, { status: 204 });
  const { reason } = done.failure;
  const status = reason === "signed-out" ? 401 : reason === "invalid" ? 400 : 409;
  return Response.json({ reason }, { status });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The only error of JSON.parse is that it is no JSON.
    return undefined;
  }
}
