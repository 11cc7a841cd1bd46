import { createDecipheriv, createHash, createHmac, timingSafeEqual } from "node:crypto";
import { failure, type Result, success } from "@/lib/result";
import type { MediaItem } from "./media-item";

/** What does not fit, in the order in which it is looked at. */
export type MediaFault = "encrypted-hash" | "mac" | "not-decrypted" | "plaintext-hash";

const macBytes = 10;

/**
 * Opens a file as it came from WhatsApp's server: the closed bytes and ten bytes of HMAC-SHA256 over vector and closed
 * bytes. Every hash has to fit (spec/platform.md, C.8).
 */
export function openMedia(
  file: Uint8Array,
  item: Pick<MediaItem, "encryptedHash" | "iv" | "encryptionKey" | "hmacKey" | "plaintextHash">,
): Result<Buffer, MediaFault> {
  if (!isSame(sha256(file), item.encryptedHash)) return failure("encrypted-hash");
  const [iv, hmacKey] = [bytes(item.iv), bytes(item.hmacKey)];
  const [sealed, mac] = [file.subarray(0, -macBytes), file.subarray(-macBytes)];
  const made = createHmac("sha256", hmacKey).update(iv).update(sealed).digest().subarray(0, macBytes);
  if (mac.length !== macBytes || !timingSafeEqual(made, mac)) return failure("mac");
  const plain = decrypted(sealed, bytes(item.encryptionKey), iv);
  if (!plain) return failure("not-decrypted");
  return isSame(sha256(plain), item.plaintextHash) ? success(plain) : failure("plaintext-hash");
}

function decrypted(sealed: Uint8Array, key: Buffer, iv: Buffer): Buffer | undefined {
  try {
    const decipher = createDecipheriv("aes-256-cbc", key, iv);
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  } catch {
    // A key or vector of another length, or padding that does not fit.
    return undefined;
  }
}

function sha256(data: Uint8Array): Buffer {
  return createHash("sha256").update(data).digest();
}

function isSame(hash: Buffer, base64: string): boolean {
  const given = bytes(base64);
  return given.length === hash.length && timingSafeEqual(given, hash);
}

function bytes(base64: string): Buffer {
  return Buffer.from(base64, "base64");
}
