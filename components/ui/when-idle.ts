/**
 * Runs something when the browser has nothing better to do, after a second at the latest. Answers how to call it
 * off. Safari knows no idle callback.
 */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(run, 50);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: 1000 });
  return () => cancelIdleCallback(handle);
}

/**
 * For parts that may come when the page can be used: drawn with it but brought to life later, or out of sight at
 * first. On the server there is nothing to wait for.
 */
export function untilIdle(): Promise<void> {
  return typeof window === "undefined" ? Promise.resolve() : new Promise((resolve) => whenIdle(resolve));
}
