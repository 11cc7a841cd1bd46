export type RateLimit = {
  /** Counts one more; false when it is one too many within this minute. */
  readonly take: (key: string, countMax: number) => boolean;
};

const minuteMs = 60_000;
const keysMax = 50_000;

/** Counts by the minute, in this process: several share a limit only as far as the load is spread. */
export function rateLimit(now: () => number): RateLimit {
  let minute = 0;
  let counts = new Map<string, number>();
  return {
    take: (key, countMax) => {
      const current = Math.floor(now() / minuteMs);
      if (current !== minute || counts.size > keysMax) {
        minute = current;
        counts = new Map();
      }
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count <= countMax;
    },
  };
}
