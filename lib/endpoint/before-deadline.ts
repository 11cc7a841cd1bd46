/** What stands in the place of a value that came too late. */
export const late = Symbol("late");

/**
 * Runs work to its end or to the deadline, whichever comes first. Who is cut off may say at once what it was waiting for;
 * what it does afterwards counts for nothing. Throws what the work throws before the deadline.
 */
export async function beforeDeadline<Value>(
  work: (signal: AbortSignal) => Promise<Value>,
  ms: number,
): Promise<Value | typeof late> {
  const cut = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<typeof late>((resolve) => {
    timer = setTimeout(
      () => {
        cut.abort();
        setImmediate(() => resolve(late));
      },
      Math.max(0, ms),
    );
  });
  try {
    return await Promise.race([work(cut.signal), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
