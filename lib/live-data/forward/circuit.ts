export type Circuit = {
  /** False while the address is left alone. Of those who ask afterwards, one may try. */
  readonly mayTry: (key: string) => boolean;
  readonly worked: (key: string) => void;
  readonly failed: (key: string) => void;
};

/** For what a person tries: it is always asked, and what comes of it says nothing to anybody else. */
export const noCircuit: Circuit = { mayTry: () => true, worked: () => undefined, failed: () => undefined };

/** So many failures in a row, and nobody asks for this long. */
const failuresMax = 5;
const pauseMs = 30_000;
const countMax = 10_000;

/** Leaves an address alone that fails again and again, so that people get their answer at once and it can recover. */
export function circuit(now: () => number): Circuit {
  const states = new Map<string, { failures: number; openUntil: number }>();
  return {
    mayTry: (key) => {
      const state = states.get(key);
      if (!state || state.failures < failuresMax) return true;
      if (now() < state.openUntil) return false;
      // One tries; the others wait for what comes of it.
      state.openUntil = now() + pauseMs;
      return true;
    },
    worked: (key) => {
      states.delete(key);
    },
    failed: (key) => {
      const failures = (states.get(key)?.failures ?? 0) + 1;
      if (states.size >= countMax) states.clear();
      states.set(key, { failures, openUntil: now() + pauseMs });
    },
  };
}
