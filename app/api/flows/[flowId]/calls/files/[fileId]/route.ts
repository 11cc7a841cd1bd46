import { fileResponse } from "@/lib/file-response";
import { currentFilesRoom } from "@/lib/live-data/files/current-files";
import { openQuestionFile, questionFileSchema } from "@/lib/live-data/files/open-question-file";
import { serverAction } from "@/lib/server-action";

const open = serverAction(questionFileSchema, (scope, asked) =>
  openQuestionFile(currentFilesRoom(), scope, asked),
);

const words: { readonly [reason: string]: { readonly status: number; readonly text: string } } = {
  "signed-out": { status: 401, text: "You are signed out. Sign in, then open the file again." },
  later: { status: 503, text: "WhatsApp did not give this file now. Try again in a few minutes." },
  gone: { status: 410, text: "This file could not be fetched. The call in the log says why." },
  unavailable: { status: 503, text: "The server cannot do this now. Try again in a moment." },
};

/** A photo or document that came with a question of a Flow. Pictures open, everything else downloads. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ flowId: string; fileId: string }> },
): Promise<Response> {
  const file = await open(await params);
  if (file.ok) return fileResponse(file.value);
  const { status, text } = words[file.failure.reason] ?? { status: 404, text: "There is no such file." };
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
  return new Response(text, { status, headers });
}
