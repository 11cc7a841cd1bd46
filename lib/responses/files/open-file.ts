import { z } from "zod";
import { type FoundFile, findFileToFetch, findResponseFile } from "@/db/response-files";
import { findResponse } from "@/db/responses";
import type { WorkspaceScope } from "@/db/scope";
import type { AccountsRoom } from "@/lib/accounts/room";
import { failure, type Result, success } from "@/lib/result";
import { type FileNotFetched, fetchFile } from "./fetch-file";
import { keepFilesOf } from "./keep-files-of";

const id = z.string().max(100);
export const fileNameSchema = z.object({
  flowId: id,
  responseId: id,
  place: z.coerce.number().int().min(0).max(100),
});
type Asked = z.output<typeof fileNameSchema>;

export type OpenedFile = { readonly name: string; readonly content: Uint8Array };
export type FileNotFound = { readonly reason: "not-found" };

/** A file that somebody sent with a response: as it is kept here, else from WhatsApp. */
export async function openFile(
  room: AccountsRoom,
  scope: WorkspaceScope,
  asked: Asked,
): Promise<Result<OpenedFile, FileNotFound | FileNotFetched>> {
  const file = await fileOf(scope, asked, room.now());
  if (!file) return failure({ reason: "not-found" });
  const { name, state, content } = file;
  if (state === "lost") return failure({ reason: "gone" });
  if (content) return success({ name, content });
  const wanted = await findFileToFetch(scope, file.id);
  if (!wanted) return failure({ reason: "not-found" });
  const fetched = await fetchFile(room, scope, wanted);
  return fetched.ok ? success({ name, content: fetched.value }) : fetched;
}

/** Of responses that came before files were kept, they are written down now. */
async function fileOf(scope: WorkspaceScope, asked: Asked, now: Date): Promise<FoundFile | undefined> {
  const found = await findResponseFile(scope, asked);
  if (found) return found;
  const response = await findResponse(scope, asked.responseId);
  if (response?.flowId !== asked.flowId || response.answers === null) return undefined;
  await keepFilesOf(scope, { responseId: response.id, answers: response.answers, now });
  return findResponseFile(scope, asked);
}
