import { z } from "zod";
import { lookAtPublishing } from "@/lib/publishing/look";
import { serverAction } from "@/lib/server-action";

const look = serverAction(z.object({ flowId: z.string().max(100) }), (scope, { flowId }) =>
  lookAtPublishing(scope, flowId),
);

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
