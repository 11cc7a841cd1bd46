import { z } from "zod";
import { openCall } from "@/lib/live-data/calls/read-calls";
import { serverAction } from "@/lib/server-action";
import { jsonAnswer } from "../../responses/json-answer";

const open = serverAction(
  z.object({ flowId: z.string().max(100), position: z.coerce.number().int().nonnegative() }),
  (scope, { flowId, position }) => openCall(scope, flowId, position),
);

/** One call, with all that was kept of it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ flowId: string; position: string }> },
): Promise<Response> {
  return jsonAnswer(await open(await params));
}
