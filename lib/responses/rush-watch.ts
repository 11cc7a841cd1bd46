import { setTimeout as wait } from "node:timers/promises";

/** After the last webhook, how long the next is expected. */
const expectedMs = 40;
/** How long work makes way at most, so that it goes on in a rush that does not end. */
const makesWayMs = 200;

/**
 * Knows whether webhooks are coming in, so that work which can wait makes way for their acknowledgement: the embedded
 * database has one connection, and it computes in this very process.
 */
export function rushWatch(now: () => number = () => performance.now()) {
  let underWay = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  const isRush = () => underWay > 0 || now() - lastAt < expectedMs;
  return {
    /** Stores what came in. */
    during: async (work: () => Promise<void>): Promise<void> => {
      underWay += 1;
      try {
        await work();
      } finally {
        underWay -= 1;
        lastAt = now();
      }
    },
    /** Ends when no webhook is coming in, or after a moment. */
    makeWay: async (): Promise<void> => {
      const until = now() + makesWayMs;
      while (isRush() && now() < until) await wait(10);
    },
  };
}
