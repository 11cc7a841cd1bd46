import { createHmac, timingSafeEqual } from "node:crypto";

/** The value of X-Hub-Signature-256 for a body: `sha256=` and small hexadecimal digits (spec/platform.md, E.1). */
export function signBody(rawBody: Uint8Array | string, appSecret: string): string {
  return `sha256=${digest(rawBody, appSecret).toString("hex")}`;
}

/**
 * Which of the app secrets signed the body, as its place in the list (the current one first, then the previous one);
 * undefined when none did. The body has to be what arrived, byte for byte: Meta escapes signs in its own way. Takes the
 * same time whichever secret fits.
 */
export function signerOf(
  rawBody: Uint8Array | string,
  header: string | null | undefined,
  appSecrets: readonly string[],
): number | undefined {
  const claimed = /^sha256=([0-9a-f]{64})$/i.exec(header?.trim() ?? "")?.[1];
  if (claimed === undefined) return undefined;
  const bytes = Buffer.from(claimed, "hex");
  const fits = appSecrets.map((secret) => secret !== "" && timingSafeEqual(digest(rawBody, secret), bytes));
  const signer = fits.indexOf(true);
  return signer < 0 ? undefined : signer;
}

function digest(rawBody: Uint8Array | string, appSecret: string): Buffer {
  return createHmac("sha256", appSecret).update(rawBody).digest();
}
