/** What stands in the place of a value that came too late. */
export const late = Symbol("late");

/** Tells those at work that nobody waits for them any more. */
export type Cut = {
  readonly isOver: () => boolean;
  /** Runs once, when it is over. */
  readonly onOver: (then: () => void) => void;
  /** The same as a signal, made for those who ask: making one costs as much as a simple answer. */
  readonly signal: () => AbortSignal;
};

/**
 * Runs work to its end or to the deadline, whichever comes first. Who is cut off may say at once what it was waiting for;
 * what it does afterwards counts for nothing. Rejects with what the work rejects before the deadline.
 */
export function beforeDeadline<Value>(
  work: (cut: Cut) => Promise<Value>,
  ms: number,
): Promise<Value | typeof late> {
  return new Promise((resolve, reject) => {
    const { cut, end } = newCut();
    const timer = setTimeout(
      () => {
        end();
        setImmediate(() => resolve(late));
      },
      Math.max(0, ms),
    );
    work(cut).then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}

/** Follows a signal that exists. */
export function cutBy(signal: AbortSignal): Cut {
  return {
    isOver: () => signal.aborted,
    onOver: (then) => signal.addEventListener("abort", then, { once: true }),
    signal: () => signal,
  };
}

function newCut(): { readonly cut: Cut; readonly end: () => void } {
  const listeners: (() => void)[] = [];
  let isOver = false;
  let made: AbortController | undefined;
  const signal = (): AbortSignal => {
    made ??= new AbortController();
    if (isOver) made.abort();
    return made.signal;
  };
  const end = (): void => {
    isOver = true;
    made?.abort();
    for (const then of listeners) then();
  };
  return { cut: { isOver: () => isOver, onOver: (then) => listeners.push(then), signal }, end };
}
