import { insertResponseFiles } from "@/db/response-files";
import type { WorkspaceScope } from "@/db/scope";
import type { JsonObject } from "@/lib/flow/json";
import { answeredFiles } from "./answer-files";

type Answered = {
  readonly responseId: string;
  readonly answers: JsonObject;
  readonly now: Date;
};

/** Writes down which files of a response lie at WhatsApp, so that they are brought here. */
export async function keepFilesOf(
  scope: WorkspaceScope,
  { responseId, answers, now }: Answered,
): Promise<void> {
  const files = answeredFiles(answers).map(({ mediaId, name, mimeType }, place) => {
    return { place, mediaId, name, mimeType };
  });
  await insertResponseFiles(scope, responseId, { files, now });
}
