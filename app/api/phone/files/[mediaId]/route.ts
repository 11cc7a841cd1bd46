import { currentPerson, scopeOf } from "@/lib/identity/person";
import { currentSandbox } from "@/lib/sandbox/current-sandbox";
import { shownPicture } from "@/lib/sandbox/phone/shown-picture";
import { areaOf } from "@/lib/sandbox/sandbox";

/** A picture that the business sent to a simulated phone, for people of the workspace. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ mediaId: string }> },
): Promise<Response> {
  const person = await currentPerson();
  if (!person) return new Response(null, { status: 401 });
  const { mediaId } = await params;
  const picture = await shownPicture(areaOf(currentSandbox(), scopeOf(person)), mediaId);
  if (!picture) return new Response(null, { status: 404 });
  return new Response(Uint8Array.from(picture.content), {
    headers: {
      "content-type": picture.mimeType,
      "content-security-policy": "sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
