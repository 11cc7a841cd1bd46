import { currentPerson, scopeOf } from "@/lib/identity/person";
import { bodyBytes } from "@/lib/responses/body-bytes";
import { failure, type Result } from "@/lib/result";
import { isSameOrigin } from "@/lib/same-origin";
import { currentSandbox } from "@/lib/sandbox/current-sandbox";
import { fileSchema } from "@/lib/sandbox/phone/inputs";
import { keepAnswerFile, keepEndpointFile, phoneFileBytesMax } from "@/lib/sandbox/phone/phone-files";
import { areaOf } from "@/lib/sandbox/sandbox";
import { answering, type ServerFailure } from "@/lib/server-action";

/**
 * Takes a file that was picked on the simulated phone, as the body, and answers how it stands in the answers. Query:
 * `messageId`, `use` ("answer" or "endpoint") and `name`.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const person = await currentPerson();
  if (!person) return new Response(null, { status: 401 });
  const asked = fileSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return new Response(null, { status: 400 });
  const content = await bodyBytes(request, phoneFileBytesMax);
  if (!content) return new Response(null, { status: 413 });
  const { messageId, use, name } = asked.data;
  const mimeType = request.headers.get("content-type")?.slice(0, 200) ?? "application/octet-stream";
  const keep = use === "answer" ? keepAnswerFile : keepEndpointFile;
  const kept: Result<unknown, { readonly reason: string } | ServerFailure> = await answering(() =>
    keep(areaOf(currentSandbox(), scopeOf(person)), messageId, { name, mimeType, content }),
  );
  const answer = kept.ok ? kept : failure({ reason: kept.failure.reason });
  return Response.json(answer, { status: kept.ok ? 200 : 422, headers: { "cache-control": "no-store" } });
}
