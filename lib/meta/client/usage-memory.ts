import { createHash } from "node:crypto";
import type { Usage } from "./usage";

/** What the latest answer said about the limits, and when, in milliseconds since 1970. */
export type UsageMemory = { usage: Usage | undefined; at: number };

const countMax = 1_000;

/**
 * One memory for all clients of a token at an address: clients are made anew for each piece of work, and the limits of
 * an hour are the same for all of them. Tokens are remembered by their digest.
 */
export function usageMemories(): (place: {
  readonly accessToken: string;
  readonly baseUrl?: string;
}) => UsageMemory {
  const memories = new Map<string, UsageMemory>();
  return ({ accessToken, baseUrl = "" }) => {
    const key = createHash("sha256").update(`${baseUrl} ${accessToken}`).digest("base64url");
    const known = memories.get(key);
    if (known) return known;
    if (memories.size >= countMax) memories.clear();
    const memory: UsageMemory = { usage: undefined, at: 0 };
    memories.set(key, memory);
    return memory;
  };
}
