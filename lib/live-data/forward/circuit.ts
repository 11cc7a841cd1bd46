import { createHash } from "node:crypto";

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

/** A word for each place; what never failed takes none, and memory that nobody wrote costs nothing. */
const placeBits = 16;
/** A word says whose it is, how often that failed in a row, and until when it is left alone, in milliseconds. */
const timeBits = 42n;
const failureBits = 3n;
const tagBits = 19;

/** What the threads of a process share. */
export function circuitMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(2 ** placeBits * BigUint64Array.BYTES_PER_ELEMENT);
}

/**
 * Leaves an address alone that fails again and again, so that people get their answer at once and it can recover. All
 * threads that are given the same memory count together, and one of them tries: each step is one exchange of a word. Of
 * two keys with one place, which hardly ever happens, the later one is not counted while the other fails.
 * @param now milliseconds since 1970
 * @param memory of circuitMemory; of its own where no threads share it
 */
export function circuit(now: () => number, memory = circuitMemory()): Circuit {
  const words = new BigUint64Array(memory);

  /** False when another thread was quicker: the caller looks again. */
  function put(place: number, word: bigint, next: bigint): boolean {
    return Atomics.compareExchange(words, place, word, next) === word;
  }

  return {
    mayTry: (key) => {
      const { place, tag } = placeOf(key);
      for (;;) {
        const word = Atomics.load(words, place);
        const state = stateOf(word);
        if (state.tag !== tag || state.failures < failuresMax) return true;
        const at = now();
        if (at < state.openUntil) return false;
        // One tries; the others wait for what comes of it.
        if (put(place, word, wordOf({ ...state, openUntil: at + pauseMs }))) return true;
      }
    },
    worked: (key) => {
      const { place, tag } = placeOf(key);
      for (;;) {
        const word = Atomics.load(words, place);
        if (word === 0n || stateOf(word).tag !== tag || put(place, word, 0n)) return;
      }
    },
    failed: (key) => {
      const { place, tag } = placeOf(key);
      for (;;) {
        const word = Atomics.load(words, place);
        const state = stateOf(word);
        const at = now();
        const isOurs = word !== 0n && state.tag === tag;
        if (word !== 0n && !isOurs && at < state.openUntil) return;
        const failures = Math.min((isOurs ? state.failures : 0) + 1, failuresMax);
        if (put(place, word, wordOf({ tag, failures, openUntil: at + pauseMs }))) return;
      }
    },
  };
}

type State = { readonly tag: number; readonly failures: number; readonly openUntil: number };

function wordOf({ tag, failures, openUntil }: State): bigint {
  return (((BigInt(tag) << failureBits) | BigInt(failures)) << timeBits) | BigInt(openUntil);
}

function stateOf(word: bigint): State {
  return {
    tag: Number(word >> (timeBits + failureBits)),
    failures: Number((word >> timeBits) & ((1n << failureBits) - 1n)),
    openUntil: Number(word & ((1n << timeBits) - 1n)),
  };
}

/** Where the word of a key lies, and what tells it from another key's there. */
function placeOf(key: string): { readonly place: number; readonly tag: number } {
  const bits = createHash("sha256").update(key).digest();
  return { place: bits.readUInt32LE(0) >>> (32 - placeBits), tag: bits.readUInt32LE(4) >>> (32 - tagBits) };
}
