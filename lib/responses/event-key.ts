import { createHash } from "node:crypto";

const lengthMax = 500;

/** The key of an event as it is stored: one that an index cannot hold stands by its digest. */
export function eventKey(key: string): string {
  const isPlain = key.length <= lengthMax && /^[\x20-\x7e]*$/.test(key);
  return isPlain ? key : `sha256:${createHash("sha256").update(key).digest("base64url")}`;
}
