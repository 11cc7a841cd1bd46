import { z } from "zod";
import { healthQuerySchema, readHealth } from "@/lib/live-data/calls/read-health";
import { serverAction } from "@/lib/server-action";
import { jsonAnswer } from "../responses/json-answer";

const read = serverAction(
  healthQuerySchema.extend({ flowId: z.string().max(100) }),
  (scope, { flowId, span }) => readHealth(scope, flowId, { span, now: new Date() }),
);

/** How the endpoint of a Flow is doing. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ flowId: string }> },
): Promise<Response> {
  const { flowId } = await params;
  const span = new URL(request.url).searchParams.get("span");
  return jsonAnswer(await read({ flowId, span }));
}
