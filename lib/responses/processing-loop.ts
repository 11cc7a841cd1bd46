/** However far the next work is, another process may have left some behind. */
const longestPauseMs = 60_000;
/** What is due may be in the hands of another process. */
const shortestPauseMs = 250;
const failurePauseMs = 5_000;

/**
 * Does work in the background of this process: begins when it is woken, again when the work says that more is due, and
 * at least every minute. A call while it runs makes it look once more.
 */
export function processingLoop(
  work: () => Promise<Date | undefined>,
  onFailure: (error: unknown) => void,
): () => void {
  let isRunning = false;
  let isAsked = false;
  let timer: NodeJS.Timeout | undefined;
  const wake = () => {
    isAsked = true;
    if (!isRunning) void run();
  };
  const run = async () => {
    isRunning = true;
    clearTimeout(timer);
    let pauseMs = failurePauseMs;
    try {
      let next: Date | undefined;
      while (isAsked) {
        isAsked = false;
        next = await work();
      }
      const untilNextMs = next ? next.getTime() - Date.now() : longestPauseMs;
      pauseMs = Math.min(Math.max(untilNextMs, shortestPauseMs), longestPauseMs);
    } catch (error) {
      onFailure(error);
    }
    isRunning = false;
    timer = setTimeout(wake, pauseMs);
    // The process may end while it waits.
    timer.unref();
  };
  return wake;
}
