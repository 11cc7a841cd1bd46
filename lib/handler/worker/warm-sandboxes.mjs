// @ts-check

/** @typedef {import("./held-sandbox.mjs").Held} Held */

const countMax = 6;

/** Sandboxes that have read their code and wait for the next call with it, newest last. */
export function warmSandboxes() {
  /** @type {Held[]} */
  const waiting = [];
  return {
    /** @param {string} key */
    take: (key) => {
      const at = waiting.findLastIndex((held) => held.key === key);
      return at < 0 ? undefined : waiting.splice(at, 1)[0];
    },
    /** Answers how many had to go. @param {Held} held */
    keep: (held) => {
      waiting.push(held);
      return waiting.splice(0, waiting.length - countMax).length;
    },
  };
}
