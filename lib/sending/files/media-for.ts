import {
  findMessageFile,
  type MessageFile,
  readMessageFile,
  storeUpload,
  takeUpload,
  type UploadPlace,
} from "@/db/message-files";
import type { SendContent, SendMedia } from "@/db/schema/send";
import type { WorkspaceScope } from "@/db/scope";
import type { GraphClient } from "@/lib/meta/client/graph-client";
import type { GraphFailure } from "@/lib/meta/failures/graph-failure";
import { headerMedia, type MediaReference } from "@/lib/meta/media/header-media";
import { uploadMedia } from "@/lib/meta/media/media";
import { failure, type Result, success } from "@/lib/result";

/** The file was deleted after nobody had used it for long, or is none of this kind. */
export type FileGone = { readonly reason: "file-gone" };
/** WhatsApp did not take the upload; the message has not been sent. */
export type UploadFailed = { readonly reason: "upload-failed"; readonly failure: GraphFailure };

export type MediaRefused = FileGone | UploadFailed;

/** Meta keeps uploads for thirty days; a message may wait for a while before it goes out. */
const uploadGoodMs = 28 * 24 * 60 * 60 * 1000;

type For = {
  readonly content: SendContent;
  readonly accountId: string;
  readonly phoneNumberId: string;
  readonly now: Date;
};

/**
 * Where Meta has what the header of a message shows; undefined for a header without a file. A file is uploaded once
 * for a number, whatever the count of its messages, and again before Meta forgets it.
 */
export async function mediaFor(
  graph: GraphClient,
  scope: WorkspaceScope,
  { content: { media }, accountId, phoneNumberId, now }: For,
): Promise<Result<MediaReference | undefined, MediaRefused>> {
  if (!media) return success(undefined);
  const { from } = media;
  if (!("fileId" in from)) return success(from);
  const place = { fileId: from.fileId, accountId, phoneNumberId };
  const known = await takeUpload(scope, place, now);
  const isGood = known && now.getTime() - known.uploadedAt.getTime() < uploadGoodMs;
  const facts = await findMessageFile(scope, from.fileId);
  const fits = facts !== undefined && Object.hasOwn(headerMedia[media.type].types, facts.mimeType);
  if (!fits) return failure({ reason: "file-gone" });
  return isGood
    ? success(reference(known.mediaId, media, facts))
    : upload(graph, scope, { place, media, now });
}

type Uploading = { readonly place: UploadPlace; readonly media: SendMedia; readonly now: Date };

async function upload(
  graph: GraphClient,
  scope: WorkspaceScope,
  { place, media, now }: Uploading,
): Promise<Result<MediaReference, MediaRefused>> {
  const file = await readMessageFile(scope, place.fileId);
  if (!file) return failure({ reason: "file-gone" });
  const uploaded = await uploadMedia(graph, place.phoneNumberId, file);
  if (!uploaded.ok) {
    // An upload that nobody names does nothing; the message itself was not begun.
    return failure({ reason: "upload-failed", failure: { ...uploaded.failure, mayHaveHappened: false } });
  }
  await storeUpload(scope, place, { mediaId: uploaded.value, uploadedAt: now });
  return success(reference(uploaded.value, media, file));
}

/** Documents show their name. */
function reference(id: string, { type }: SendMedia, { name }: MessageFile): MediaReference {
  return { id, ...(type === "document" ? { filename: name } : {}) };
}
