import { z } from "zod";
import { type Result, success } from "@/lib/result";
import { lookAtLists, type ShownList } from "@/lib/sending/lists/look-at-lists";
import { serverAction } from "@/lib/server-action";

const look = serverAction(
  z.object({ flowId: z.string().max(100) }),
  async (scope, { flowId }): Promise<Result<readonly ShownList[], never>> =>
    success(await lookAtLists(scope, flowId)),
);

/** Lists of the Flow with how far they are: read again and again while somebody looks at the page. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ flowId: string }> },
): Promise<Response> {
  const lists = await look({ flowId: (await params).flowId });
  const headers = { "cache-control": "no-store" };
  if (lists.ok) return Response.json(lists.value, { headers });
  const { reason } = lists.failure;
  return Response.json({ reason }, { status: reason === "signed-out" ? 401 : 503, headers });
}
