import type { Database } from "@/db/database";
import { sandboxFileContent } from "@/db/sandbox-files";
import { callerOf } from "../graph/caller";
import type { Sandbox } from "../sandbox";
import { type FileKind, isFileAddress } from "./file-address";

const kinds: readonly FileKind[] = ["flow", "media", "cdn"];

/** Answers a file by its signed address; media ask for the token too (spec/platform.md, A.9 and A.13). */
export async function answerFile(
  sandbox: Sandbox,
  request: Request,
  path: readonly string[],
): Promise<Response> {
  const [kindText, id = "", ...more] = path;
  const kind = kinds.find((known) => known === kindText);
  const query = new URL(request.url).searchParams;
  if (!kind || more.length > 0 || request.method !== "GET") return nothing(404);
  if (!isFileAddress(sandbox, { kind, id, query })) return nothing(403);
  const workspaceId = kind === "media" ? await workspaceOf(sandbox, request) : undefined;
  if (kind === "media" && workspaceId === undefined) return nothing(401);
  const file = await contentOf(sandbox.db, kind, id, workspaceId);
  if (!file) return nothing(404);
  return new Response(Uint8Array.from(file.content), {
    headers: {
      "content-type": file.mimeType,
      // Files come from outside: never a page of this house.
      "content-disposition": "attachment",
      "content-security-policy": "sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}

async function workspaceOf(sandbox: Sandbox, request: Request): Promise<string | undefined> {
  const known = await callerOf(sandbox, request.headers, {});
  return known.ok ? known.value.area.workspaceId : undefined;
}

async function contentOf(db: Database, kind: FileKind, id: string, workspaceId: string | undefined) {
  return sandboxFileContent(db, { kind: kind === "flow" ? "flow" : "media", id, workspaceId });
}

function nothing(status: number): Response {
  return new Response(null, { status });
}
