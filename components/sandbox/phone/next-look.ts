/** How the page has fared with looking at the server. */
export type LookRecord = {
  /** Looks in a row that failed. */
  readonly failures: number;
  /** Looks in a row that brought nothing new. */
  readonly quiet: number;
};

const soonMs = 1_000;
const calmMs = 3_000;
/** Looks without news after which the page looks less often. */
const quietMax = 60;
const failureMaxMs = 30_000;

/** Milliseconds until the next look: soon while things happen, seldom when the server does not answer. */
export function nextLookMs({ failures, quiet }: LookRecord): number {
  if (failures > 0) return Math.min(failureMaxMs, soonMs * 2 ** failures);
  return quiet >= quietMax ? calmMs : soonMs;
}
