import { createDecipheriv } from "node:crypto";
import { failure, type Result, success } from "@/lib/result";
import type { EncryptionKey, KeyRing } from "./key-ring";
import { placeBytes, readSealed, type SealedText, type SecretPlace, tagBytes } from "./sealed-text";
import { type Secret, secretOf } from "./secret";

/**
 * Why a stored secret does not open. `unknown-key`: it was closed with a key that is not on the ring (a data folder
 * without its keys, a key removed too early). `tampered`: the text was changed or belongs to another place.
 */
export type SecretFailure =
  | { readonly reason: "not-sealed" }
  | { readonly reason: "unknown-key"; readonly keyId: string }
  | { readonly reason: "tampered" };

/** Opens what `encryptSecret` closed for the same place. */
export function decryptSecret(
  ring: KeyRing,
  place: SecretPlace,
  text: string,
): Result<Secret, SecretFailure> {
  const sealed = readSealed(text);
  if (!sealed) return failure({ reason: "not-sealed" });
  const key = ring.find(({ id }) => id === sealed.keyId);
  if (!key) return failure({ reason: "unknown-key", keyId: sealed.keyId });
  const opened = open(key, place, sealed);
  return opened === undefined ? failure({ reason: "tampered" }) : success(secretOf(opened));
}

function open({ id, key }: EncryptionKey, place: SecretPlace, sealed: SealedText): string | undefined {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.nonce, { authTagLength: tagBytes });
  decipher.setAAD(placeBytes(place, id));
  decipher.setAuthTag(sealed.closed.subarray(-tagBytes));
  try {
    const body = sealed.closed.subarray(0, -tagBytes);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
  } catch {
    // The only error of `final` here is a tag that does not fit.
    return undefined;
  }
}
