/** How to wait before another attempt; the tests give their own. */
export type Patience = {
  isOnline(): boolean;
  /** Until the connection is back. */
  connection(): Promise<void>;
  /** Milliseconds. */
  pause(ms: number): Promise<void>;
};

const attempts = 4;

/**
 * Loads a part of the interface. Without a connection it waits for one; with one it tries a few times, a little later
 * each time, and then passes the error on.
 */
export async function loadPatiently<Part>(
  load: () => Promise<Part>,
  patience: Patience = browserPatience,
): Promise<Part> {
  for (let failures = 0; ; ) {
    try {
      return await load();
    } catch (error) {
      if (!patience.isOnline()) {
        await patience.connection();
        continue;
      }
      failures += 1;
      if (failures === attempts) throw error;
      await patience.pause(500 * 2 ** failures);
    }
  }
}

const browserPatience: Patience = {
  isOnline: () => typeof navigator === "undefined" || navigator.onLine,
  connection: () => new Promise((resolve) => addEventListener("online", () => resolve(), { once: true })),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
