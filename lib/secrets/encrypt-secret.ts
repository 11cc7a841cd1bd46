import { createCipheriv, randomBytes } from "node:crypto";
import type { KeyRing } from "./key-ring";
import { nonceBytes, placeBytes, printSealed, type SecretPlace, tagBytes } from "./sealed-text";
import type { Secret } from "./secret";

/** The secret closed with the newest key (AES-256-GCM, a fresh nonce each time), for the column of its place. */
export function encryptSecret(ring: KeyRing, place: SecretPlace, secret: Secret): string {
  const [{ id, key }] = ring;
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(placeBytes(place, id));
  const closed = Buffer.concat([cipher.update(secret.reveal(), "utf8"), cipher.final(), cipher.getAuthTag()]);
  return printSealed({ keyId: id, nonce, closed });
}
