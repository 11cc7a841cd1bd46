import { createHmac, timingSafeEqual } from "node:crypto";
import { answerFile } from "./files/answer-file";
import { answerGraph } from "./graph/answer-graph";
import type { Sandbox } from "./sandbox";

/**
 * The step of the address that opens the door to this house alone. Whoever comes from outside cannot know it; where a
 * request came from says nothing, because a proxy in front is near and headers can be made up.
 */
export function doorKey(secret: string): string {
  return createHmac("sha256", secret).update("door of the sandbox").digest("base64url").slice(0, 24);
}

/**
 * Answers a request at the door. `path` is what follows its address: the key, unless the door is open to all, then
 * `graph` or `files`. Without the key there is nothing to be found.
 */
export async function answerAtDoor(
  sandbox: Sandbox,
  request: Request,
  { path, isPublic }: { readonly path: readonly string[]; readonly isPublic: boolean },
): Promise<Response> {
  const [key = "", ...rest] = path;
  const isOwn = isSame(key, doorKey(sandbox.secret));
  if (!isOwn && !isPublic) return new Response(null, { status: 404 });
  const [room, ...steps] = isOwn ? rest : path;
  // Addresses in answers lead back the way that the caller came.
  const reached = isOwn ? sandbox : { ...sandbox, address: `${sandbox.publicUrl}/api/sandbox` };
  if (room === "graph") return answerGraph(reached, request, steps);
  if (room === "files") return answerFile(reached, request, steps);
  return new Response(null, { status: 404 });
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
