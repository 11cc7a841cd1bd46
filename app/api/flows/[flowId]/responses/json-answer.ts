import type { Result } from "@/lib/result";

/** What a route answers for a result of a workroom. Nothing of it is kept on the way. */
export function jsonAnswer(result: Result<unknown, { readonly reason: string }>): Response {
  const headers = { "cache-control": "no-store" };
  if (result.ok) return Response.json(result.value, { headers });
  const { reason } = result.failure;
  const status =
    reason === "signed-out" ? 401 : reason === "invalid" ? 400 : reason.endsWith("not-found") ? 404 : 503;
  return Response.json({ reason }, { status, headers });
}
