import { z } from "zod";
import { findEndpointFile } from "@/db/endpoint-files";
import type { WorkspaceScope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { type FileNotFetched, fetchQuestionFile } from "./fetch-question-file";
import type { FilesRoom } from "./files-room";

export const questionFileSchema = z.object({ flowId: z.string().max(100), fileId: z.string().max(100) });

export type OpenedQuestionFile = { readonly name: string; readonly content: Uint8Array };
export type QuestionFileNotFound = { readonly reason: "not-found" };

/** A file that somebody sent with a question of a Flow: as it is kept here, else from WhatsApp now. */
export async function openQuestionFile(
  room: FilesRoom,
  scope: WorkspaceScope,
  asked: z.output<typeof questionFileSchema>,
): Promise<Result<OpenedQuestionFile, QuestionFileNotFound | Pick<FileNotFetched, "reason">>> {
  const file = await findEndpointFile(scope, asked);
  if (!file) return failure({ reason: "not-found" });
  const { name, state, content } = file;
  if (state === "lost") return failure({ reason: "gone" });
  if (content) return success({ name, content });
  const fetched = await fetchQuestionFile(room, file);
  return fetched.ok ? success({ name, content: fetched.value }) : failure({ reason: fetched.failure.reason });
}
