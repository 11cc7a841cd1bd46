import type { Sandbox } from "../sandbox";
import { deliverDue } from "./deliver";

/** However far the next delivery is, other processes may have added one meanwhile. */
const longestPauseMs = 60_000;

/**
 * Delivers webhooks in the background of this process: begins when it is woken, and again when the next is due. A second
 * call while it runs makes it look once more.
 */
export function deliveryRunner(sandbox: () => Sandbox, onFailure: (error: unknown) => void): () => void {
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
    try {
      let next: Date | undefined;
      while (isAsked) {
        isAsked = false;
        next = await deliverDue(sandbox());
      }
      if (next) sleepUntil(next);
    } catch (error) {
      onFailure(error);
      sleepUntil(new Date(Date.now() + longestPauseMs));
    } finally {
      isRunning = false;
    }
    // Somebody woke it after the last look.
    if (isAsked) wake();
  };
  const sleepUntil = (next: Date) => {
    const pause = Math.min(Math.max(next.getTime() - Date.now(), 0), longestPauseMs);
    timer = setTimeout(wake, pause);
    // The process may end while it waits.
    timer.unref();
  };
  return wake;
}
