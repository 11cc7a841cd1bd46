// @ts-check
import { constants, createDecipheriv, privateDecrypt } from "node:crypto";
import { hasMoreParts } from "./has-more-parts.mjs";

/**
 * @typedef {{ readonly wrappedKey: Buffer, readonly iv: Buffer, readonly sealed: Buffer }} Envelope
 * @typedef {{ readonly kind: "opened", readonly text: string, readonly aesKey: Buffer, readonly iv: Buffer, readonly keyAt: number }} OpenedHere
 * @typedef {OpenedHere | { readonly kind: import("./opening").NotOpened }} OpeningHere
 */

const tagBytes = 16;
const aesKeyBytes = 16;
const ivBytes = 16;
/** Of the envelope: three texts have a handful. */
const envelopePartsMax = 1_000;
/** Of what it holds: reading as many takes a quarter of a second at worst, 10 MB of them would take more than one. */
const partsMax = 300_000;

/**
 * Opens what arrived: three base64 texts in JSON, of which one is a key wrapped for one of ours (RSA-OAEP, SHA-256) and
 * one is closed with it (AES-128-GCM, a vector of 16 bytes, the tag at the end; spec/platform.md, C.1 and C.2). Computes
 * for a third of a millisecond, in the thread that asks. `keyAt` is the place of the key that fitted.
 * @param {Buffer} raw
 * @param {readonly import("node:crypto").KeyObject[]} keys
 * @returns {OpeningHere}
 */
export function openHere(raw, keys) {
  const envelope = envelopeIn(raw);
  if (!envelope) return { kind: "no-envelope" };
  if (envelope.iv.length !== ivBytes || envelope.sealed.length <= tagBytes) return { kind: "not-decrypted" };
  for (const [keyAt, key] of keys.entries()) {
    const aesKey = unwrapped(envelope.wrappedKey, key);
    if (aesKey?.length !== aesKeyBytes) continue;
    const plain = plainOf(envelope, aesKey);
    if (!plain) return { kind: "not-decrypted" };
    if (hasMoreParts(plain, partsMax)) return { kind: "too-many-parts" };
    return { kind: "opened", text: plain.toString("utf8"), aesKey, iv: envelope.iv, keyAt };
  }
  return { kind: "not-decrypted" };
}

/**
 * Undefined for what is no envelope; whether it can be opened is another question.
 * @param {Buffer} raw
 * @returns {Envelope | undefined}
 */
function envelopeIn(raw) {
  if (hasMoreParts(raw, envelopePartsMax)) return undefined;
  /** @type {unknown} */
  let parts;
  try {
    parts = JSON.parse(raw.toString("utf8"));
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

/**
 * @param {object} parts
 * @param {string} name
 * @returns {Buffer | undefined}
 */
function bytesIn(parts, name) {
  /** @type {unknown} */
  const text = Object.hasOwn(parts, name) ? Reflect.get(parts, name) : undefined;
  return typeof text === "string" && text !== "" ? Buffer.from(text, "base64") : undefined;
}

/**
 * @param {Buffer} wrapped
 * @param {import("node:crypto").KeyObject} key
 * @returns {Buffer | undefined}
 */
function unwrapped(wrapped, key) {
  try {
    return privateDecrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256" }, wrapped);
  } catch {
    // Wrapped for another key, or in another way.
    return undefined;
  }
}

/**
 * @param {Envelope} envelope
 * @param {Buffer} aesKey
 * @returns {Buffer | undefined}
 */
function plainOf({ iv, sealed }, aesKey) {
  try {
    const decipher = createDecipheriv("aes-128-gcm", aesKey, iv, { authTagLength: tagBytes });
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    const plain = decipher.update(sealed.subarray(0, -tagBytes));
    // Leaves nothing over, and throws where the tag does not fit.
    decipher.final();
    return plain;
  } catch {
    // The tag does not fit: changed on the way, or closed with another key.
    return undefined;
  }
}
