import { type Result, success } from "@/lib/result";
import { listSends, type ShownSend, sendsPageSchema } from "@/lib/sending/list-sends";
import { serverAction } from "@/lib/server-action";

const list = serverAction(
  sendsPageSchema,
  async (scope, page): Promise<Result<readonly ShownSend[], never>> => success(await listSends(scope, page)),
);

/** Messages of the Flow to single people: read again and again while somebody looks at the page. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ flowId: string }> },
): Promise<Response> {
  const { flowId } = await params;
  const before = new URL(request.url).searchParams.get("before") ?? undefined;
  const sends = await list({ flowId, before });
  const headers = { "cache-control": "no-store" };
  if (sends.ok) return Response.json(sends.value, { headers });
  const { reason } = sends.failure;
  const status = reason === "signed-out" ? 401 : reason === "invalid" ? 400 : 503;
  return Response.json({ reason }, { status, headers });
}
