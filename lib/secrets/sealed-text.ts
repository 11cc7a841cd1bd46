/**
 * How an encrypted secret is stored: `v1.<key>.<nonce>.<ciphertext and tag>`, the last two as base64url. The nonce has
 * 12 bytes, the tag 16.
 */
export type SealedText = { readonly keyId: string; readonly nonce: Buffer; readonly closed: Buffer };

/** Where a secret belongs. It opens there only, so that no row can borrow the secret of another. */
export type SecretPlace = {
  /** What it is for: "access token", "app secret". */
  readonly purpose: string;
  /** Identity of the row that holds it. */
  readonly row: string;
};

export const nonceBytes = 12;
export const tagBytes = 16;

const pattern = /^v1\.([A-Za-z0-9_-]{10})\.([A-Za-z0-9_-]{16})\.([A-Za-z0-9_-]{22,})$/;

export function printSealed({ keyId, nonce, closed }: SealedText): string {
  return `v1.${keyId}.${nonce.toString("base64url")}.${closed.toString("base64url")}`;
}

export function readSealed(text: string): SealedText | undefined {
  const [, keyId, nonce, closed] = pattern.exec(text) ?? [];
  if (!keyId || !nonce || !closed) return undefined;
  const sealed = { keyId, nonce: Buffer.from(nonce, "base64url"), closed: Buffer.from(closed, "base64url") };
  // The last digit of base64url has spare bits: only one spelling counts.
  return printSealed(sealed) === text ? sealed : undefined;
}

/** What is authenticated along with a secret. A JSON list, so that no two places write the same bytes. */
export function placeBytes(place: SecretPlace, keyId: string): Buffer {
  return Buffer.from(JSON.stringify(["v1", keyId, place.purpose, place.row]), "utf8");
}
