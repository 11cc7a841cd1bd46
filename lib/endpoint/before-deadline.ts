import { failure } from "@/lib/result";
import type { Decide, Decided, Exchange } from "./exchange";

/**
 * Runs a decision to its end or to the deadline, whichever comes first. Who is cut off may say at once what it was waiting
 * for; what it does afterwards counts for nothing.
 */
export async function beforeDeadline(decide: Decide, exchange: Exchange, ms: number): Promise<Decided> {
  const cut = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Decided>((resolve) => {
    timer = setTimeout(
      () => {
        cut.abort();
        setImmediate(() => resolve(tooSlow(ms)));
      },
      Math.max(0, ms),
    );
  });
  const decided = decide(exchange, cut.signal).catch((error) =>
    cut.signal.aborted ? tooSlow(ms) : broken(error),
  );
  const first = await Promise.race([decided, late]);
  clearTimeout(timer);
  return first;
}

function tooSlow(ms: number): Decided {
  const message = `There was no answer within ${(Math.max(0, ms) / 1000).toFixed(1)} seconds.`;
  return { reply: failure({ code: "too-slow", message }), steps: [] };
}

/** A decision never throws for what can be foreseen; its name alone is told, for its message may quote answers. */
function broken(error: unknown): Decided {
  const name = error instanceof Error ? error.name : typeof error;
  return { reply: failure({ code: "internal", message: `Something went wrong here (${name}).` }), steps: [] };
}
