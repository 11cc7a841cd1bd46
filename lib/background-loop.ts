/** How long to wait before the next look, in milliseconds. */
export type Pauses = {
  /** At least, so that what another process has in its hands is not asked for without end. */
  readonly shortest: number;
  /** At most: other processes may have added work meanwhile. */
  readonly longest: number;
  readonly afterFailure: number;
  /** Nothing is due; undefined waits until it is woken. */
  readonly whenIdle: number | undefined;
};

/**
 * Does work in the background of this process: begins when it is woken, and again when the work says that more is due.
 * A call while it runs makes it look once more.
 */
export function backgroundLoop(
  work: () => Promise<Date | undefined>,
  onFailure: (error: unknown) => void,
  pauses: Pauses,
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
    let pauseMs: number | undefined = pauses.afterFailure;
    try {
      let next: Date | undefined;
      while (isAsked) {
        isAsked = false;
        next = await work();
      }
      pauseMs = next ? until(next, pauses) : pauses.whenIdle;
    } catch (error) {
      onFailure(error);
    }
    isRunning = false;
    // Somebody woke it while it failed.
    if (isAsked) return wake();
    if (pauseMs === undefined) return;
    timer = setTimeout(wake, pauseMs);
    // The process may end while it waits.
    timer.unref();
  };
  return wake;
}

function until(next: Date, { shortest, longest }: Pauses): number {
  return Math.min(Math.max(next.getTime() - Date.now(), shortest), longest);
}
