import { type Result, success } from "@/lib/result";
import { decryptSecret, type SecretFailure } from "./decrypt-secret";
import { encryptSecret } from "./encrypt-secret";
import type { KeyRing } from "./key-ring";
import { readSealed, type SecretPlace } from "./sealed-text";

/** Whether the newest key closed it. */
export function hasNewestKey(ring: KeyRing, text: string): boolean {
  return readSealed(text)?.keyId === ring[0].id;
}

/** The same secret closed with the newest key; the same text when it already is, so that a rotation can be repeated. */
export function reencryptSecret(
  ring: KeyRing,
  place: SecretPlace,
  text: string,
): Result<string, SecretFailure> {
  const opened = decryptSecret(ring, place, text);
  if (!opened.ok) return opened;
  return success(hasNewestKey(ring, text) ? text : encryptSecret(ring, place, opened.value));
}
