import type { Engine } from "./engine";

/** Log written since the last round that makes a round worth it, in bytes. */
const roundBytes = 16 * 1024 * 1024;
const betweenMs = 30_000;
/** What was written without waiting for the disk waits no longer. */
const settleMs = 1_000;

export type Caretaker = {
  round(): Promise<boolean>;
  /** Brings to the disk what was written without waiting for it; false when nothing was. */
  settle(): Promise<boolean>;
  stop(): void;
};

/**
 * Does for the embedded database what a server does in the background: frees the rows that saves replaced, ends the log
 * so that its files are used again, and brings the end of the log to the disk. Without it every save stays on the disk for
 * ever, and the last calls of phones stay in memory for as long as nothing else is saved.
 */
export function startCaretaker(engine: Engine, onFailure: (error: unknown) => void): Caretaker {
  let cleanedUpTo = "0/0";

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

  async function settle(): Promise<boolean> {
    const { rows } = await engine.query<{ waits: boolean }>(
      "select pg_current_wal_insert_lsn() > pg_current_wal_flush_lsn() as waits",
    );
    if (!rows[0]?.waits) return false;
    // A message to nobody, which waits for the disk: the cheapest that does.
    await engine.query("select pg_logical_emit_message(false, 'flowsmith', '', true)");
    return true;
  }

  const timers = [every(betweenMs, round), every(settleMs, settle)];
  return {
    round,
    settle,
    stop: () => {
      for (const timer of timers) clearInterval(timer);
    },
  };

  function every(ms: number, work: () => Promise<boolean>): NodeJS.Timeout {
    let isRunning = false;
    const timer = setInterval(() => {
      if (isRunning) return;
      isRunning = true;
      work()
        .catch(onFailure)
        .finally(() => {
          isRunning = false;
        });
    }, ms);
    return timer.unref();
  }
}
