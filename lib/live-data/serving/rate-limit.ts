export type RateLimit = {
  /** Takes one more; false when that would be more than so many within a minute. */
  readonly take: (key: string, countMax: number) => boolean;
};

const minuteMs = 60_000;
const keysMax = 50_000;

/**
 * Counts over a minute that moves along, of which the part that lies in the minute before is taken to be spread evenly.
 * What is refused does not count. In this process: several servers share a limit only as far as the load is spread.
 */
export function rateLimit(now: () => number): RateLimit {
  let minute = 0;
  let before: ReadonlyMap<string, number> = new Map();
  let counts = new Map<string, number>();

  function moveOn(current: number): void {
    // With too many keys the minute ends early, and only what lies before it is forgotten.
    before = current - minute <= 1 ? counts : new Map();
    minute = current;
    counts = new Map();
  }

  return {
    take: (key, countMax) => {
      const at = now() / minuteMs;
      const current = Math.floor(at);
      if (current !== minute || counts.size > keysMax) moveOn(current);
      const count = counts.get(key) ?? 0;
      const stillCounts = (before.get(key) ?? 0) * (1 - (at - current));
      if (count + stillCounts + 1 > countMax) return false;
      counts.set(key, count + 1);
      return true;
    },
  };
}
