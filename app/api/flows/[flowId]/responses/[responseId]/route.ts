import { z } from "zod";
import { openResponse } from "@/lib/responses/open-response";
import { serverAction } from "@/lib/server-action";
import { jsonAnswer } from "../json-answer";

const id = z.string().max(100);
const open = serverAction(z.object({ flowId: id, responseId: id }), openResponse);

/** One response with all that is known of it. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ flowId: string; responseId: string }> },
): Promise<Response> {
  return jsonAnswer(await open(await params));
}
