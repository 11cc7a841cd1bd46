import type { GraphFailure } from "../failures/graph-failure";
import type { Repeat } from "./graph-request";

const firstPauseMs = 500;
const longestOwnPauseMs = 20_000;

/**
 * How long to wait before trying again; undefined when the failure is to be told. The pauses double and are spread by
 * chance, so that many clients do not come back at once; a time that WhatsApp names is kept to.
 */
export function pauseBeforeRetry(details: {
  readonly failure: GraphFailure;
  readonly isTransient: boolean;
  readonly repeat: Repeat;
  readonly pauseMaxMs: number;
  /** From 0 to below 1. */
  readonly chance: number;
}): number | undefined {
  const { failure, isTransient, repeat, pauseMaxMs, chance } = details;
  if (!(isTransient && repeat === "always") && !mayRepeat(failure, repeat)) return undefined;
  const doubled = Math.min(firstPauseMs * 2 ** (failure.attempts - 1), longestOwnPauseMs);
  const own = doubled / 2 + (doubled / 2) * chance;
  const pause = Math.round(Math.max(own, failure.retryAfterMs ?? 0));
  return pause <= pauseMaxMs ? pause : undefined;
}

function mayRepeat({ kind, reason, retryAfterMs }: GraphFailure, repeat: Repeat): boolean {
  if (repeat === "never") return false;
  if (kind === "limited") {
    // These count by the hour: without a time from WhatsApp, asking again within seconds only makes it worse.
    const isHourly = reason === "app-limit" || reason === "account-limit";
    return !isHourly || retryAfterMs !== undefined;
  }
  return repeat === "always" && (kind === "temporary" || kind === "unreachable" || kind === "timed-out");
}

/** What a Retry-After header says, in milliseconds: seconds, or a date. */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(date - now, 0);
}

/** Before another message to the same person after so many refusals (error 131056): 4, 16, 64… seconds. */
export function pairLimitPauseMs(refusals: number): number {
  return 4 ** Math.max(refusals, 1) * 1000;
}
