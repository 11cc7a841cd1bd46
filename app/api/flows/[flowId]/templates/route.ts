import { z } from "zod";
import { type Result, success } from "@/lib/result";
import { listFlowTemplates, type ShownTemplate } from "@/lib/sending/templates/list-templates";
import { serverAction } from "@/lib/server-action";

const look = serverAction(
  z.object({ flowId: z.string().max(100) }),
  async (scope, { flowId }): Promise<Result<readonly ShownTemplate[], never>> =>
    success(await listFlowTemplates(scope, flowId)),
);

/** Templates whose button opens the Flow, as they are known here: read again and again while somebody looks at the page. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ flowId: string }> },
): Promise<Response> {
  const templates = await look({ flowId: (await params).flowId });
  const headers = { "cache-control": "no-store" };
  if (templates.ok) return Response.json(templates.value, { headers });
  const { reason } = templates.failure;
  return Response.json({ reason }, { status: reason === "signed-out" ? 401 : 503, headers });
}
