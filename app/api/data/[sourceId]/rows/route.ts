import { serverAction } from "@/lib/server-action";
import { lookAtTable, tableLookSchema } from "@/lib/sources/tables/look-at-table";
import { jsonAnswer } from "../../../flows/[flowId]/responses/json-answer";

const look = serverAction(tableLookSchema, (scope, asked) => lookAtTable(scope, asked, new Date()));

/** The rows of a table; with `since`, what is different since a revision. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ sourceId: string }> },
): Promise<Response> {
  const { sourceId } = await params;
  return jsonAnswer(await look({ sourceId, since: new URL(request.url).searchParams.get("since") ?? 0 }));
}
