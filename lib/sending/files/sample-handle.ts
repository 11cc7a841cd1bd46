import { readMessageFile } from "@/db/message-files";
import type { WorkspaceScope } from "@/db/scope";
import type { GraphClient } from "@/lib/meta/client/graph-client";
import { type HeaderMediaKind, headerMedia, sampleTypes } from "@/lib/meta/media/header-media";
import { uploadSample } from "@/lib/meta/media/upload-sample";
import { failure, type Result } from "@/lib/result";
import { type HeaderRefused, headerRefused } from "./refused";

/** Of samples for a review WhatsApp takes fewer kinds of files than of headers. */
export type SampleUnfit = { readonly reason: "sample-type" };

/** Uploads a file that is kept here as the sample of a template, and answers its handle. Handles last for a day or so. */
export async function sampleHandle(
  graph: GraphClient,
  scope: WorkspaceScope,
  {
    appId,
    media,
    fileId,
  }: { readonly appId: string; readonly media: HeaderMediaKind; readonly fileId: string },
): Promise<Result<string, SampleUnfit | HeaderRefused>> {
  const file = await readMessageFile(scope, fileId);
  if (!file) return failure(headerRefused({ reason: "file-gone" }));
  const isOfKind = Object.hasOwn(headerMedia[media].types, file.mimeType);
  if (!isOfKind || !sampleTypes.includes(file.mimeType)) return failure({ reason: "sample-type" });
  const uploaded = await uploadSample(graph, appId, file);
  return uploaded.ok
    ? uploaded
    : failure(headerRefused({ reason: "upload-failed", failure: uploaded.failure }));
}
