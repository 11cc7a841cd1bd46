import type { CallToStore } from "@/db/endpoint-calls";

export type CallLog = {
  /** Takes a call without waiting. */
  readonly add: (call: CallToStore) => void;
  /** Writes what waits; ends when it is written or given up. */
  readonly flush: () => Promise<void>;
  /** Calls that were not kept because more came than could be written. */
  readonly lost: () => number;
};

type Settings = {
  readonly write: (calls: readonly CallToStore[]) => Promise<void>;
  /** Calls that are written at once as long as no crowd waits. */
  readonly batchMax: number;
  readonly onFailure: (error: unknown) => void;
  /** Runs it later, once; the process may end before. */
  readonly later: (run: () => void, ms: number) => void;
};

const waitingMax = 20_000;
const pauseMs = 250;
/**
 * In a rush: a batch costs as much as twenty of its calls, so that one needs a moment to fill; what waits longer lives
 * through sweeps of memory, each of which copies it.
 */
const pauseInRushMs = 50;
const rushMin = 20;
/** When so many wait, each moment counts. */
const crowd = 1_000;
/** When more come than batches of the usual size carry off, a part of all that waits goes at once. */
const partAtOnce = 1 / 8;
const atOnceMost = 1_000;

/**
 * Keeps calls beside their way: they wait in memory and go to the database a batch at a time. When more come than can be
 * written, new ones are not kept, and counted; no answer ever waits.
 */
export function callLog({ write, batchMax, onFailure, later }: Settings): CallLog {
  const waiting: CallToStore[] = [];
  let lost = 0;
  let lastCount = 0;
  let isPlanned = false;
  let writing: Promise<void> | undefined;

  function plan(): void {
    if (isPlanned) return;
    isPlanned = true;
    const ms = waiting.length >= crowd ? 1 : lastCount >= rushMin ? pauseInRushMs : pauseMs;
    later(() => {
      isPlanned = false;
      void flush();
    }, ms);
  }

  function flush(): Promise<void> {
    writing ??= writeBatch().finally(() => {
      writing = undefined;
    });
    return writing;
  }

  /** One batch; the others have their turn after what else the process has to do. */
  async function writeBatch(): Promise<void> {
    const part = Math.min(Math.floor(waiting.length * partAtOnce), atOnceMost);
    const batch = waiting.splice(0, Math.max(batchMax, part));
    lastCount = batch.length;
    if (batch.length === 0) return;
    try {
      await write(batch);
    } catch (error) {
      lost += batch.length;
      onFailure(error);
    }
    if (waiting.length > 0) plan();
  }

  return {
    add: (call) => {
      if (waiting.length >= waitingMax) {
        lost += 1;
        return;
      }
      waiting.push(call);
      plan();
    },
    flush: async () => {
      await writing;
      while (waiting.length > 0) await flush();
    },
    lost: () => lost,
  };
}
