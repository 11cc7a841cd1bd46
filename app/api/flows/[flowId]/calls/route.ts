import { z } from "zod";
import { callsQuerySchema, readCalls, readNewCalls } from "@/lib/live-data/calls/read-calls";
import { serverAction } from "@/lib/server-action";
import { jsonAnswer } from "../responses/json-answer";

const place = z.coerce.number().int().nonnegative();
const asked = { flowId: z.string().max(100), query: callsQuerySchema };
const read = serverAction(z.object({ ...asked, before: place.optional() }), (scope, { flowId, ...page }) =>
  readCalls(scope, flowId, page),
);
const look = serverAction(z.object({ ...asked, since: place }), (scope, { flowId, ...page }) =>
  readNewCalls(scope, flowId, page),
);

/** A page of the calls of a Flow; with `since`, those that came meanwhile. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ flowId: string }> },
): Promise<Response> {
  const { flowId } = await params;
  const { since, before, ...given } = Object.fromEntries(new URL(request.url).searchParams);
  const query = callsQuerySchema.parse(given);
  if (since !== undefined) return jsonAnswer(await look({ flowId, query, since }));
  return jsonAnswer(await read({ flowId, query, ...(before === undefined ? {} : { before }) }));
}
