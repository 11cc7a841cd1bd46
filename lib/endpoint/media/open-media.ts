import { createDecipheriv, createHash, createHmac, timingSafeEqual } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { failure, type Result, success } from "@/lib/result";
import type { MediaItem } from "./media-item";

/** What does not fit, in the order in which it is looked at. */
export type MediaFault = "encrypted-hash" | "mac" | "not-decrypted" | "plaintext-hash";

const macBytes = 10;
/** Others who are answered by this process have their turn after each. */
const stepBytes = 512 * 1024;

/**
 * Opens a file as it came from WhatsApp's server: the closed bytes and ten bytes of HMAC-SHA256 over vector and closed
 * bytes. Every hash has to fit (spec/platform.md, C.8).
 */
export async function openMedia(
  file: Uint8Array,
  item: Pick<MediaItem, "encryptedHash" | "iv" | "encryptionKey" | "hmacKey" | "plaintextHash">,
): Promise<Result<Buffer, MediaFault>> {
  const [sealed, mac] = [file.subarray(0, -macBytes), file.subarray(-macBytes)];
  const whole = createHash("sha256");
  const sum = createHmac("sha256", bytes(item.hmacKey)).update(bytes(item.iv));
  for await (const part of partsOf(sealed)) {
    whole.update(part);
    sum.update(part);
  }
  if (!isSame(whole.update(mac).digest(), item.encryptedHash)) return failure("encrypted-hash");
  const made = sum.digest().subarray(0, macBytes);
  if (mac.length !== macBytes || !timingSafeEqual(made, mac)) return failure("mac");
  const plain = await decrypted(sealed, item);
  if (!plain) return failure("not-decrypted");
  return isSame(plain.hash, item.plaintextHash) ? success(plain.content) : failure("plaintext-hash");
}

async function decrypted(
  sealed: Uint8Array,
  { encryptionKey, iv }: Pick<MediaItem, "encryptionKey" | "iv">,
): Promise<{ readonly content: Buffer; readonly hash: Buffer } | undefined> {
  try {
    const decipher = createDecipheriv("aes-256-cbc", bytes(encryptionKey), bytes(iv));
    const hash = createHash("sha256");
    const opened: Buffer[] = [];
    const take = (part: Buffer) => {
      opened.push(part);
      hash.update(part);
    };
    for await (const part of partsOf(sealed)) take(decipher.update(part));
    take(decipher.final());
    return { content: Buffer.concat(opened), hash: hash.digest() };
  } catch {
    // A key or vector of another length, or padding that does not fit.
    return undefined;
  }
}

async function* partsOf(file: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += stepBytes) {
    if (at > 0) await setImmediate();
    yield file.subarray(at, at + stepBytes);
  }
}

function isSame(hash: Buffer, base64: string): boolean {
  const given = bytes(base64);
  return given.length === hash.length && timingSafeEqual(given, hash);
}

function bytes(base64: string): Buffer {
  return Buffer.from(base64, "base64");
}
