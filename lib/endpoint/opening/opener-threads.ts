import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { NotOpened, OpenEnvelope, Opening } from "./opening";
import type { PrivateKey } from "./private-key";

/** Bytes go as Latin-1 texts: a short text costs a fraction of a buffer on its way to another thread. */
export type Asked = readonly [
  id: number,
  body: string,
  /** Of the keys, in the order in which they are tried. */
  keys: readonly number[],
  /** Those of them that the thread has not seen. */
  added: readonly { readonly number: number; readonly pem: string }[],
];

export type Told =
  | readonly [id: number, kind: "opened", text: string, session: string, keyAt: number]
  | readonly [id: number, kind: NotOpened];

export type OpenerThreads = {
  /**
   * Opens with several keys: those of all numbers from which a Flow is sent, and of each the one before. The key that
   * fitted last is tried first, because one number mostly sends it.
   */
  readonly openWith: (keys: readonly PrivateKey[]) => OpenEnvelope;
  /** Ends the threads; a call that is under way or comes later starts one anew. */
  readonly close: () => Promise<void>;
};

type Call = {
  readonly body: string;
  readonly keys: readonly number[];
  readonly resolve: (told: Told) => void;
  readonly reject: (error: Error) => void;
  /** It was with a thread that ended. */
  readonly isAgain: boolean;
};

type Thread = {
  readonly worker: Worker;
  readonly calls: Map<number, Call>;
  readonly keysSeen: Set<number>;
  toSend: Asked[];
};

const aesKeyBytes = 16;

/** Read where it stands in the project's folder, in which a server is always started, as the migrations are. */
const threadFile = () =>
  path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "endpoint", "opening", "thread.mjs");

/**
 * Threads that open calls, as many as the machine has cores when there is that much to do. Calls of one turn of the event
 * loop go together. A call whose thread ends goes to another one, once.
 */
export function openerThreads(countMax = availableParallelism()): OpenerThreads {
  const threads = new Set<Thread>();
  const pems: string[] = [];
  const numbers = new Map<string, number>();
  let last = 0;
  let isSending = false;

  function numberOf({ name, pem }: PrivateKey): number {
    const found = numbers.get(name) ?? pems.push(pem) - 1;
    numbers.set(name, found);
    return found;
  }

  function start(): Thread {
    const worker = new Worker(/* turbopackIgnore: true */ threadFile(), { execArgv: [] });
    // It keeps no process alive while nothing is asked.
    worker.unref();
    const thread: Thread = { worker, calls: new Map(), keysSeen: new Set(), toSend: [] };
    worker.on("message", (told: Told) => {
      const call = thread.calls.get(told[0]);
      thread.calls.delete(told[0]);
      if (thread.calls.size === 0) worker.unref();
      call?.resolve(told);
    });
    const stop = () => {
      if (!threads.delete(thread)) return;
      for (const call of thread.calls.values()) askAgain(call);
    };
    worker.once("error", stop);
    worker.once("exit", stop);
    threads.add(thread);
    return thread;
  }

  function askAgain(call: Call): void {
    if (call.isAgain) call.reject(new Error("The threads that open calls ended."));
    else ask({ ...call, isAgain: true });
  }

  function leastBusy(): Thread {
    let least: Thread | undefined;
    for (const thread of threads) {
      if (!least || thread.calls.size < least.calls.size) least = thread;
    }
    return !least || (least.calls.size > 0 && threads.size < countMax) ? start() : least;
  }

  function ask(call: Call): void {
    const thread = leastBusy();
    last += 1;
    if (thread.calls.size === 0) thread.worker.ref();
    thread.calls.set(last, call);
    const unseen = call.keys.filter((number) => !thread.keysSeen.has(number));
    const added = unseen.map((number) => ({ number, pem: pems[number] ?? "" }));
    for (const number of unseen) thread.keysSeen.add(number);
    thread.toSend.push([last, call.body, call.keys, added]);
    if (isSending) return;
    isSending = true;
    setImmediate(send);
  }

  function send(): void {
    isSending = false;
    for (const thread of threads) {
      if (thread.toSend.length === 0) continue;
      thread.worker.postMessage(thread.toSend);
      thread.toSend = [];
    }
  }

  return {
    openWith: (keys) => {
      const all = keys.map(numberOf);
      let order: readonly number[] = all;
      return (raw) =>
        new Promise((resolve, reject) => {
          const body = latin1Of(raw);
          const asked = order;
          const take = (told: Told) => {
            const fitted = told[1] === "opened" ? asked[told[4]] : undefined;
            if (fitted !== undefined && order[0] !== fitted) {
              order = [fitted, ...all.filter((number) => number !== fitted)];
            }
            resolve(openingOf(told));
          };
          ask({ body, keys: asked, resolve: take, reject, isAgain: false });
        });
    },
    close: async () => {
      const ending = [...threads].map(({ worker }) => worker.terminate());
      await Promise.all(ending);
    },
  };
}

function latin1Of(raw: Uint8Array): string {
  return Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString("latin1");
}

function openingOf(told: Told): Opening {
  if (told[1] !== "opened") return { kind: told[1] };
  const session = Buffer.from(told[3], "latin1");
  const aesKey = session.subarray(0, aesKeyBytes);
  return { kind: "opened", text: told[2], session: { aesKey, iv: session.subarray(aesKeyBytes) } };
}
