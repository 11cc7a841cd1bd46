import { createCipheriv, createDecipheriv } from "node:crypto";
import type { Json } from "@/lib/flow/json";
import { hasMoreParts } from "./has-more-parts";

/** What arrives: three base64 texts in JSON (spec/platform.md, C.1). */
export type Envelope = { readonly wrappedKey: Buffer; readonly iv: Buffer; readonly sealed: Buffer };

/** The key and the vector of one request, which close its answer too. */
export type Session = { readonly aesKey: Uint8Array; readonly iv: Buffer };

/** Opens a key that a phone wrapped for us; undefined when none of our keys fits. */
export type UnwrapKey = (wrapped: Uint8Array) => Promise<Uint8Array | undefined>;

const tagBytes = 16;
const keyBytes = 16;
const ivBytes = 16;

/** Three texts have a handful. */
const partsMax = 1_000;

/** Undefined for what is no envelope; whether it can be opened is another question. */
export function readEnvelope(raw: Uint8Array): Envelope | undefined {
  const json = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  if (hasMoreParts(json, partsMax)) return undefined;
  let parts: unknown;
  try {
    parts = JSON.parse(json.toString("utf8"));
  } catch {
    // The only error of JSON.parse is that it is no JSON.
    return undefined;
  }
  if (typeof parts !== "object" || parts === null) return undefined;
  const wrappedKey = bytesIn(parts, "encrypted_aes_key");
  const iv = bytesIn(parts, "initial_vector");
  const sealed = bytesIn(parts, "encrypted_flow_data");
  return wrappedKey && iv && sealed ? { wrappedKey, iv, sealed } : undefined;
}

function bytesIn(parts: object, name: string): Buffer | undefined {
  const text: unknown = Object.hasOwn(parts, name) ? Reflect.get(parts, name) : undefined;
  return typeof text === "string" && text !== "" ? Buffer.from(text, "base64") : undefined;
}

/** `plain` is JSON in UTF-8, not yet read. */
export type Opened = { readonly session: Session; readonly plain: Buffer };

/** AES-128-GCM with a vector of 16 bytes and the tag at the end (C.2). Undefined when anything of it does not fit. */
export async function openEnvelope(
  { wrappedKey, iv, sealed }: Envelope,
  unwrap: UnwrapKey,
): Promise<Opened | undefined> {
  if (iv.length !== ivBytes || sealed.length <= tagBytes) return undefined;
  const aesKey = await unwrap(wrappedKey);
  if (aesKey?.length !== keyBytes) return undefined;
  try {
    const decipher = createDecipheriv("aes-128-gcm", aesKey, iv);
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    const plain = Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
    return { session: { aesKey, iv }, plain };
  } catch {
    // The tag does not fit: changed on the way, or closed with another key.
    return undefined;
  }
}

/** Base64 of the JSON, closed with the key of the request and every bit of its vector turned round (C.2). */
export function sealAnswer(body: Json, session: Session): string {
  return sealText(JSON.stringify(body), session);
}

export function sealText(text: string, { aesKey, iv }: Session): string {
  const cipher = createCipheriv("aes-128-gcm", aesKey, turned(iv));
  return Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64");
}

function turned(iv: Buffer): Buffer {
  const bytes = Buffer.allocUnsafe(ivBytes);
  for (let at = 0; at < ivBytes; at += 1) bytes[at] = (iv[at] ?? 0) ^ 0xff;
  return bytes;
}
