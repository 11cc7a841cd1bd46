import { bytesOfCounts, sharedCounts } from "./shared-counts.mjs";

export type RateLimit = {
  /** Takes one more; false when that would be more than so many within a minute. */
  readonly take: (key: string, countMax: number) => boolean;
};

/** For 50,000 keys in each minute, of which each is remembered for two; 4 MB. */
const slotsAtFirst = 262_144;

/** What the threads of a process share. More keys than it has slots are forgotten, the oldest first. */
export function rateMemory(slots = slotsAtFirst): SharedArrayBuffer {
  return new SharedArrayBuffer(bytesOfCounts(slots));
}

/**
 * Counts over a minute that moves along, of which the part that lies in the minute before is taken to be spread evenly.
 * What is refused does not count; a limit above 1,048,575 refuses nothing. In this process, for all threads that are
 * given the same memory: several servers share a limit only as far as the load is spread.
 */
export function rateLimit(now: () => number, memory: SharedArrayBuffer): RateLimit {
  const counts = sharedCounts(memory);
  return { take: (key, countMax) => counts.take(key, countMax, now()) };
}
