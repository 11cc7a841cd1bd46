import { z } from "zod";
import { currentRoom } from "@/lib/accounts/current-room";
import { lookAtPublishing } from "@/lib/publishing/look";
import { isSameOrigin } from "@/lib/same-origin";
import { serverAction } from "@/lib/server-action";
import { syncFlow } from "@/lib/sync/sync-flow";

const look = serverAction(z.object({ flowId: z.string().max(100) }), (scope, { flowId }) =>
  lookAtPublishing(scope, flowId, currentRoom()),
);

const asked = z.object({ flowId: z.string().max(100), accountId: z.string().max(100) });
const ask = serverAction(asked, (scope, input) => syncFlow(currentRoom(), scope, input));

/** Where the Flow stands in each account: read again and again while it is published. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ flowId: string }> },
): Promise<Response> {
  const { flowId } = await params;
  const state = await look({ flowId });
  const headers = { "cache-control": "no-store" };
  if (state.ok) return Response.json(state.value, { headers });
  const status =
    state.failure.reason === "signed-out" ? 401 : state.failure.reason === "flow-not-found" ? 404 : 503;
  return Response.json({ reason: state.failure.reason }, { status, headers });
}

/**
 * Asks WhatsApp how the Flow stands in the account `?account=` now. No action: those wait for each other, and nobody
 * should wait for this one.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ flowId: string }> },
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const { flowId } = await params;
  const accountId = new URL(request.url).searchParams.get("account") ?? "";
  const done = await ask({ flowId, accountId });
  return new Response(null, { status: done.ok ? 204 : done.failure.reason === "signed-out" ? 401 : 409 });
}
