import { createHmac, type KeyObject, randomBytes, timingSafeEqual } from "node:crypto";
import type { KeyRing } from "@/lib/secrets/key-ring";

/** What a Flow token ties an answer to. */
export type TokenFacts = {
  readonly workspaceId: string;
  readonly sendId: string;
  readonly flowId: string | null;
  /** Null for a draft. */
  readonly revisionId: string | null;
  /** Digits. */
  readonly recipient: string;
};

const nonceBytes = 16;
const pattern = /^f1\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/;

/**
 * A Flow token for one send: 128 random bits and an HMAC-SHA256 over them and the facts, with a key that follows from
 * the newest key of the house. Whoever holds it reads nothing in it and can make no other.
 */
export function makeFlowToken(
  [{ key }]: KeyRing,
  facts: TokenFacts,
  nonce: Buffer = randomBytes(nonceBytes),
): string {
  const shown = nonce.toString("base64url");
  return `f1.${shown}.${signatureOf(key, shown, facts).toString("base64url")}`;
}

/** Whether a token has the shape of those made here; says nothing about its signature. */
export function looksSigned(token: string): boolean {
  return pattern.test(token);
}

/** Whether a key of the house signed this token for just these facts. */
export function isSignedFor(ring: KeyRing, token: string, facts: TokenFacts): boolean {
  const [, nonce, signature] = pattern.exec(token) ?? [];
  if (nonce === undefined || signature === undefined) return false;
  const given = Buffer.from(signature, "base64url");
  // The last digit of base64url has spare bits: only one spelling counts.
  if (given.toString("base64url") !== signature) return false;
  const fits = ring.map(({ key }) => timingSafeEqual(signatureOf(key, nonce, facts), given));
  return fits.includes(true);
}

/** A JSON list, so that no two sets of facts write the same bytes. */
function signatureOf(key: KeyObject, nonce: string, facts: TokenFacts): Buffer {
  const { workspaceId, sendId, flowId, revisionId, recipient } = facts;
  const signed = JSON.stringify(["f1", nonce, workspaceId, sendId, flowId, revisionId, recipient]);
  return createHmac("sha256", tokenKey(key)).update(signed).digest();
}

/** A key for tokens alone: what closes secrets signs nothing. */
function tokenKey(key: KeyObject): Buffer {
  return createHmac("sha256", key).update("flow tokens").digest();
}
