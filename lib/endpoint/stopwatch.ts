import type { CallTimes } from "./call-report";

type Part = Exclude<keyof CallTimes, "total">;

export type Stopwatch = {
  /** Ends the part that ran since the last one ended. */
  readonly lap: (part: Part) => void;
  readonly elapsed: () => number;
  readonly times: () => CallTimes;
};

/** Measures the parts of one call; they add up to the total but for what lies between them. */
export function stopwatch(now: () => number = () => performance.now()): Stopwatch {
  const start = now();
  const parts = { signature: 0, decrypt: 0, decide: 0, check: 0, encrypt: 0 };
  let last = start;
  return {
    lap: (part) => {
      const at = now();
      parts[part] += at - last;
      last = at;
    },
    elapsed: () => now() - start,
    times: () => ({ ...parts, total: now() - start }),
  };
}
