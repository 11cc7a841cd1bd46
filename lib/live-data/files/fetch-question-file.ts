import { changeEndpointFile, type EndpointFileToFetch } from "@/db/endpoint-files";
import { sealPurposes } from "@/db/sealed-columns";
import { type DownloadFault, fetchMedia, type MediaRefusal } from "@/lib/endpoint/media/fetch-media";
import type { MediaItem } from "@/lib/endpoint/media/media-item";
import { failure, type Result, success } from "@/lib/result";
import { decryptSecret } from "@/lib/secrets/decrypt-secret";
import { sniffedType } from "@/lib/sniffed-type";
import type { FilesRoom } from "./files-room";

/** Why a file is not here. `keys-lost`: what opens it cannot be opened with the keys of this server. */
export type WhyNoFile = MediaRefusal["reason"] | "keys-lost";
/** `later`: it may still be had; `gone`: nobody can have it any more. */
export type FileNotFetched = { readonly reason: "later" | "gone"; readonly why: WhyNoFile };

/** For all of a file. */
const timeoutMs = 60_000;
/** WhatsApp keeps files so long (spec/platform.md, C.8). */
const keptThereMs = 20 * 24 * 60 * 60 * 1000;
const minuteMs = 60_000;
const pauseMaxMs = 6 * 60 * minuteMs;
/** A file that was just sent may not be everywhere yet; one that is missing for half an hour is missing. */
const missingMax = 6;

/** Brings a file here, checked and opened, and writes down how it went. */
export async function fetchQuestionFile(
  room: FilesRoom,
  file: EndpointFileToFetch,
): Promise<Result<Uint8Array, FileNotFetched>> {
  const scope = { db: room.db, workspaceId: file.workspaceId };
  const item = itemOf(room, file);
  const got = item
    ? await fetchMedia(item, { download: downloadBy(room), places: room.places })
    : failure({ reason: "keys-lost" as const });
  if (got.ok) {
    const type = sniffedType(got.value) ?? null;
    await changeEndpointFile(scope, file.id, { state: "kept", content: got.value, type });
    return got;
  }
  const why = got.failure.reason;
  if (isOver(file, why, room.now())) {
    await changeEndpointFile(scope, file.id, { state: "lost", why });
    return failure({ reason: "gone", why });
  }
  const pauseMs = Math.min((minuteMs / 2) * 2 ** file.attempts, pauseMaxMs);
  await changeEndpointFile(scope, file.id, { dueAt: new Date(room.now().getTime() + pauseMs), why });
  return failure({ reason: "later", why });
}

function isOver({ attempts, askedAt }: EndpointFileToFetch, why: WhyNoFile, now: Date): boolean {
  switch (why) {
    case "unreachable":
    case "keys-lost":
      return now.getTime() - askedAt.getTime() > keptThereMs;
    case "not-there":
      return attempts >= missingMax;
    default:
      // Another try would find the same.
      return true;
  }
}

function itemOf({ keys }: FilesRoom, { id, item }: EndpointFileToFetch): MediaItem | undefined {
  if (item === null) return undefined;
  const opened = decryptSecret(keys(), { purpose: sealPurposes.endpointFile, row: id }, item);
  // Written by `keepFiles` alone, sealed, in this form.
  return opened.ok ? (JSON.parse(opened.value.reveal()) as MediaItem) : undefined;
}

function downloadBy({ request }: FilesRoom) {
  return async (url: string, bytesMax: number): Promise<Result<Uint8Array, DownloadFault>> => {
    const answer = await request({ method: "GET", url, timeoutMs, bytesMax });
    if (!answer.ok) return failure("unreachable");
    const { status, body, isCut } = answer.value;
    if (missing.includes(status)) return failure("not-there");
    if (status !== 200) return failure("unreachable");
    return isCut ? failure("too-large") : success(body);
  };
}

const missing: readonly number[] = [401, 403, 404, 410];
