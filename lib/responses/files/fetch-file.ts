import { changeResponseFile, type FileToFetch } from "@/db/response-files";
import type { WorkspaceScope } from "@/db/scope";
import { openAccount } from "@/lib/accounts/open-account";
import type { AccountsRoom } from "@/lib/accounts/room";
import type { GraphFailure } from "@/lib/meta/failures/graph-failure";
import { downloadMedia, readMedia } from "@/lib/meta/media/media";
import { failure, type Result, success } from "@/lib/result";

/** `later`: it may still be had; `gone`: nobody can have it any more. */
export type FileNotFetched = { readonly reason: "later" | "gone" };

/** The largest file of a picker (spec/platform.md, C.8), with room for what phones add. */
export const responseFileBytesMax = 26 * 1024 * 1024;

/** WhatsApp keeps files of people for seven days. */
const keptAtMetaMs = 7 * 24 * 60 * 60 * 1000;
const minuteMs = 60 * 1000;
const pauseMaxMs = 6 * 60 * minuteMs;

/** Brings a file of a response here, so that it opens after WhatsApp has forgotten it, and writes down how it went. */
export async function fetchFile(
  room: AccountsRoom,
  scope: WorkspaceScope,
  file: FileToFetch,
): Promise<Result<Uint8Array, FileNotFetched>> {
  const got = await contentOf(room, scope, file);
  const now = room.now();
  if (got.ok) {
    await changeResponseFile(scope, file.id, { state: "kept", content: got.value, keptAt: now });
    return got;
  }
  const isOver = now.getTime() - file.receivedAt.getTime() > keptAtMetaMs;
  if (got.failure.reason === "gone" || isOver) {
    await changeResponseFile(scope, file.id, { state: "lost" });
    return failure({ reason: "gone" });
  }
  const pauseMs = Math.min(minuteMs * 2 ** file.attempts, pauseMaxMs);
  await changeResponseFile(scope, file.id, { dueAt: new Date(now.getTime() + pauseMs) });
  return got;
}

async function contentOf(
  room: AccountsRoom,
  scope: WorkspaceScope,
  { accountId, mediaId }: FileToFetch,
): Promise<Result<Uint8Array, FileNotFetched>> {
  const open = await openAccount(room, scope, accountId);
  // It may be connected again while WhatsApp still has the file.
  if (!open.ok) return failure({ reason: "later" });
  const { graph } = open.value;
  const media = await readMedia(graph, mediaId);
  if (!media.ok) return failure(whenRefused(media.failure));
  if ((media.value.bytes ?? 0) > responseFileBytesMax) return failure({ reason: "gone" });
  const content = await downloadMedia(graph, media.value, responseFileBytesMax);
  return content.ok ? success(content.value) : failure(whenRefused(content.failure));
}

function whenRefused({ reason }: GraphFailure): FileNotFetched {
  return { reason: reason === "object-missing" || reason === "answer-too-large" ? "gone" : "later" };
}
