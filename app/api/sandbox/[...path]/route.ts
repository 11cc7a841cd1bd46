import { env } from "@/lib/env";
import { currentSandbox } from "@/lib/sandbox/current-sandbox";
import { answerAtDoor } from "@/lib/sandbox/door";

export const dynamic = "force-dynamic";

/** The door of the sandbox: what `lib/meta` calls instead of Meta. Closed to the outside unless SANDBOX_PUBLIC is 1. */
async function answer(
  request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const { path } = await params;
  return answerAtDoor(currentSandbox(), request, { path, isPublic: env().sandboxIsPublic });
}

export { answer as DELETE, answer as GET, answer as POST };
