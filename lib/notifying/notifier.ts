import type { Database } from "@/db/database";
import type { OutsideAnswer, OutsideFailure, OutsideRequest } from "@/lib/outbound/request-outside";
import type { Result } from "@/lib/result";
import type { KeyRing } from "@/lib/secrets/key-ring";

/** What telling others needs of the house. */
export type Notifier = {
  readonly db: Database;
  readonly now: () => Date;
  readonly keys: () => KeyRing;
  readonly request: (request: OutsideRequest) => Promise<Result<OutsideAnswer, OutsideFailure>>;
};

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** Between attempts: over three days in all. */
const pausesMs = [
  5 * secondMs,
  5 * minuteMs,
  30 * minuteMs,
  2 * hourMs,
  5 * hourMs,
  10 * hourMs,
  14 * hourMs,
  20 * hourMs,
  24 * hourMs,
];

export const attemptsMax = pausesMs.length + 1;

/** When to try again after so many attempts; undefined when it is given up. */
export function nextAttemptAt(now: Date, attempts: number): Date | undefined {
  const pauseMs = pausesMs[attempts - 1];
  return pauseMs === undefined ? undefined : new Date(now.getTime() + pauseMs);
}
