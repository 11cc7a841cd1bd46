import { setTimeout } from "node:timers/promises";

/** Clock and chance of a client; tests bring their own. */
export type Timing = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** Rejects when the signal says stop. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** A signal that says stop after so many milliseconds. */
  readonly deadline: (ms: number) => AbortSignal;
};

export const realTiming: Timing = {
  now: Date.now,
  random: Math.random,
  sleep: async (ms, signal) => setTimeout(ms, undefined, signal ? { signal } : {}),
  deadline: (ms) => AbortSignal.timeout(ms),
};
