import { database } from "@/db/current";
import { refusalOf } from "@/lib/access/api/refusal";
import { scopeOfKey } from "@/lib/access/keys";
import { currentRoom } from "@/lib/accounts/current-room";
import { fileResponse } from "@/lib/file-response";
import type { FileNotFetched } from "@/lib/responses/files/fetch-file";
import {
  type FileNotFound,
  fileNameSchema,
  type OpenedFile,
  openFile,
} from "@/lib/responses/files/open-file";
import { failure, type Result } from "@/lib/result";
import { answering } from "@/lib/server-action";

type Refused = FileNotFound | FileNotFetched | { readonly reason: "signed-out" };

const refusals = {
  "signed-out": "signed-out",
  "not-found": "file-not-found",
  later: "file-later",
  gone: "file-gone",
  unavailable: "unavailable",
  "storage-full": "storage-full",
} as const;

/** A photo or document of a response as it came, for programs; outgoing webhooks name its path. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ flowId: string; responseId: string; place: string }> },
): Promise<Response> {
  const file = await answering(async (): Promise<Result<OpenedFile, Refused>> => {
    const scope = await scopeOfKey(database(), request.headers.get("authorization"), new Date());
    if (!scope) return failure({ reason: "signed-out" });
    const asked = fileNameSchema.safeParse(await params);
    return asked.success ? openFile(currentRoom(), scope, asked.data) : failure({ reason: "not-found" });
  });
  if (file.ok) return fileResponse(file.value);
  const { status, ...error } = refusalOf(refusals[file.failure.reason]);
  return Response.json({ error }, { status, headers: { "cache-control": "no-store" } });
}
