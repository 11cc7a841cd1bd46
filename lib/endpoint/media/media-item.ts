import { isJsonArray, isJsonObject, type Json, own } from "@/lib/flow/json";

/** A file that a person chose in a Flow, as it stands in a question: closed, at WhatsApp's server (spec/platform.md, C.8). */
export type MediaItem = {
  readonly mediaId: string;
  readonly url: string;
  readonly fileName: string;
  /** Base64, all of them. */
  readonly encryptedHash: string;
  readonly iv: string;
  readonly encryptionKey: string;
  readonly hmacKey: string;
  readonly plaintextHash: string;
};

const urlMax = 2_000;
const partMax = 500;

/** The files in one value of a question; undefined when it holds anything else, or parts of no size that phones send. */
export function mediaItemsIn(value: Json | undefined): readonly MediaItem[] | undefined {
  if (value === undefined || !isJsonArray(value) || value.length === 0) return undefined;
  const items = value.map(mediaItem);
  const whole = items.filter((item) => item !== undefined);
  return whole.length === items.length ? whole : undefined;
}

function mediaItem(value: Json): MediaItem | undefined {
  const metadata = isJsonObject(value) ? own(value, "encryption_metadata") : undefined;
  if (!isJsonObject(value) || !isJsonObject(metadata)) return undefined;
  const item = {
    mediaId: own(value, "media_id"),
    url: own(value, "cdn_url"),
    fileName: own(value, "file_name"),
    encryptedHash: own(metadata, "encrypted_hash"),
    iv: own(metadata, "iv"),
    encryptionKey: own(metadata, "encryption_key"),
    hmacKey: own(metadata, "hmac_key"),
    plaintextHash: own(metadata, "plaintext_hash"),
  };
  const isWhole = Object.entries(item).every(
    ([name, part]) => typeof part === "string" && part.length <= (name === "url" ? urlMax : partMax),
  );
  // All parts are texts, as was just seen.
  return isWhole ? (item as MediaItem) : undefined;
}
