import type { Engine } from "./engine";

/** Log written since the last round that makes a round worth it, in bytes. */
const roundBytes = 16 * 1024 * 1024;
const betweenMs = 30_000;

export type Caretaker = { round(): Promise<boolean>; stop(): void };

/**
 * Does for the embedded database what a server does in the background: frees the rows that saves replaced, and ends
 * the log so that its files are used again. Without it every save stays on the disk for ever.
 */
export function startCaretaker(engine: Engine, onFailure: (error: unknown) => void): Caretaker {
  let cleanedUpTo = "0/0";
  let isRunning = false;

  /** False when too little was written. */
  async function round(): Promise<boolean> {
    const { rows } = await engine.query<{ position: string; bytes: number }>(
      "select pg_current_wal_lsn()::text as position, pg_wal_lsn_diff(pg_current_wal_lsn(), $1)::float8 as bytes",
      [cleanedUpTo],
    );
    const written = rows[0];
    if (!written || written.bytes < roundBytes) return false;
    await engine.exec("vacuum");
    await engine.exec("checkpoint");
    cleanedUpTo = written.position;
    return true;
  }

  const timer = setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    round()
      .catch(onFailure)
      .finally(() => {
        isRunning = false;
      });
  }, betweenMs);
  timer.unref();
  return { round, stop: () => clearInterval(timer) };
}
