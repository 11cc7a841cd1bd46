import { createHash, timingSafeEqual } from "node:crypto";

/**
 * What to answer when Meta verifies the address for webhooks, as a plain body with status 200; undefined means 403
 * (spec/platform.md, E.1).
 */
export function challengeAnswer(query: URLSearchParams, verifyToken: string): string | undefined {
  const challenge = query.get("hub.challenge");
  if (query.get("hub.mode") !== "subscribe" || challenge === null || verifyToken === "") return undefined;
  return isSame(query.get("hub.verify_token") ?? "", verifyToken) ? challenge : undefined;
}

/** Compares digests, which have one length, in a time that tells nothing. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
