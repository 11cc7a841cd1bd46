import { createHmac, createSecretKey, type KeyObject } from "node:crypto";
import { invariant } from "@/lib/invariant";

/** One AES-256 key with the name under which what it closed says so. */
export type EncryptionKey = { readonly id: string; readonly key: KeyObject };

/** The keys of this house: the first closes, all open. */
export type KeyRing = readonly [EncryptionKey, ...EncryptionKey[]];

/** How a key is written in settings and in the data folder: 32 bytes as hexadecimal digits. */
export const keyPattern = /^[0-9a-f]{64}$/i;

/** The ring of keys written as `keyPattern`, newest first. A key that is named twice counts once. */
export function keyRingOf(keys: readonly string[]): KeyRing {
  const [first, ...others] = [...new Set(keys.map((key) => key.toLowerCase()))].map(encryptionKey);
  invariant(first, "a key ring has at least one key");
  return [first, ...others];
}

function encryptionKey(hex: string): EncryptionKey {
  invariant(keyPattern.test(hex), "an encryption key is 64 hexadecimal digits");
  const bytes = Buffer.from(hex, "hex");
  return { id: idOf(bytes), key: createSecretKey(bytes) };
}

/** Follows from the key, so that nobody has to name keys; says nothing about it. */
function idOf(bytes: Buffer): string {
  return createHmac("sha256", bytes).update("name of this key").digest("base64url").slice(0, 10);
}
