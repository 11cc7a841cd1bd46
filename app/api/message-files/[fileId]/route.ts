import { readMessageFile } from "@/db/message-files";
import { fileResponse } from "@/lib/file-response";
import { currentPerson, scopeOf } from "@/lib/identity/person";

/** A file that somebody of the workspace chose for a header, to draw the message before it is sent. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ fileId: string }> },
): Promise<Response> {
  const person = await currentPerson();
  if (!person) return new Response(null, { status: 401 });
  const { fileId } = await params;
  const file = await readMessageFile(scopeOf(person), fileId);
  return file ? fileResponse(file) : new Response(null, { status: 404 });
}
