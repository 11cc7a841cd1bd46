import { z } from "zod";
import { markResponsesSeen } from "@/db/responses-seen";
import { responseMarkSchema, responsesQuerySchema } from "@/lib/responses/table/query";
import { readArrived, readResponses } from "@/lib/responses/table/read-responses";
import { serverAction } from "@/lib/server-action";
import { jsonAnswer } from "./json-answer";

const place = { flowId: z.string().max(100), query: responsesQuerySchema };
const read = serverAction(
  z.object({ ...place, after: responseMarkSchema.optional() }),
  (scope, { flowId, ...page }) => readResponses(scope, flowId, { after: undefined, ...page }),
);
const look = serverAction(
  z.object({ ...place, since: z.coerce.number().int().nonnegative() }),
  async (scope, { flowId, ...arrived }) => {
    const found = await readArrived(scope, flowId, { ...arrived, now: new Date() });
    // Whoever follows the table sees what comes.
    if (found.ok) await markResponsesSeen(scope, flowId, found.value.totals.newest);
    return found;
  },
);

/** A page of the answers of a Flow; with `since`, those that arrived meanwhile. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ flowId: string }> },
): Promise<Response> {
  const { flowId } = await params;
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const query = responsesQuerySchema.parse(asked);
  if (asked.since !== undefined) return jsonAnswer(await look({ flowId, query, since: asked.since }));
  const after =
    asked.position === undefined ? {} : { after: { value: asked.value ?? null, position: asked.position } };
  return jsonAnswer(await read({ flowId, query, ...after }));
}
