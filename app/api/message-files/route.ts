import { currentPerson, scopeOf } from "@/lib/identity/person";
import { bodyBytes } from "@/lib/responses/body-bytes";
import { failure } from "@/lib/result";
import { isSameOrigin } from "@/lib/same-origin";
import { fileBytesMax } from "@/lib/sending/files/file-bytes-max";
import { fileSchema, keepFile } from "@/lib/sending/files/keep-file";
import { answering } from "@/lib/server-action";

/** Keeps a file for the headers of messages: the body as it is. Query: `kind` ("image", "video", "document"), `name`. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const person = await currentPerson();
  if (!person) return answer(failure({ reason: "signed-out" }), 401);
  const asked = fileSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return answer(failure({ reason: "invalid" }), 400);
  const content = await bodyBytes(request, fileBytesMax[asked.data.kind]);
  if (!content) return answer(failure({ reason: "file-large" }), 413);
  const type = request.headers.get("content-type") ?? "";
  const kept = await answering(async () =>
    keepFile(scopeOf(person), { ...asked.data, type, content, now: new Date() }),
  );
  return answer(kept.ok ? kept : failure({ reason: kept.failure.reason }), kept.ok ? 200 : 422);
}

function answer(body: unknown, status: number): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
