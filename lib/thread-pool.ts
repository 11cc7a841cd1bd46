import { Worker, type WorkerOptions } from "node:worker_threads";
import { type UnderWay, underWay } from "./under-way";

/** What goes to a thread: the questions of one turn of the event loop, each with the number its answer names. */
export type Questions<Asked> = readonly (readonly [id: number, asked: Asked])[];
/** What comes back, in any order and any grouping. */
export type Answers<Told> = readonly (readonly [id: number, told: Told])[];

export type ThreadPool<Wanted, Told> = {
  /** Rejects when the thread that has it ends, and the next one too. */
  readonly ask: (wanted: Wanted) => Promise<Told>;
  /** Ends the threads; a question that is under way or comes later starts one anew. */
  readonly close: () => Promise<void>;
};

type Settings<Wanted, Asked> = {
  /** The program. It takes `Questions` and posts `Answers`. */
  readonly file: string;
  readonly countMax: number;
  /** What one thread is started with. */
  readonly newOptions?: () => WorkerOptions;
  /** Told why a thread ended that nobody wanted to end. */
  readonly onFailure?: ((error: unknown) => void) | undefined;
  /** Puts questions into the words of one thread, which may know from earlier ones what they need. */
  readonly newWords: () => (wanted: Wanted) => Asked;
};

type Question<Wanted, Told> = {
  readonly wanted: Wanted;
  readonly resolve: (told: Told) => void;
  readonly reject: (error: Error) => void;
  /** It was with a thread that ended. */
  readonly isAgain: boolean;
};

type Thread<Wanted, Asked, Told> = {
  readonly worker: Worker;
  readonly questions: UnderWay<Question<Wanted, Told>>;
  readonly words: (wanted: Wanted) => Asked;
  toSend: (readonly [number, Asked])[];
};

/** Bytes as Latin-1, one sign for each: a short text costs a fraction of a buffer on its way to another thread. */
export function bytesAsText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

/**
 * Threads that answer questions, started while there are more questions than threads. Questions of one turn of the event
 * loop go together. One whose thread ends goes to another, once.
 */
export function threadPool<Wanted, Asked, Told>({
  file,
  countMax,
  newOptions,
  newWords,
  onFailure,
}: Settings<Wanted, Asked>): ThreadPool<Wanted, Told> {
  type OneThread = Thread<Wanted, Asked, Told>;
  type OneQuestion = Question<Wanted, Told>;
  const threads = new Set<OneThread>();
  let isSending = false;

  function start(): OneThread {
    const worker = new Worker(/* turbopackIgnore: true */ file, { execArgv: [], ...newOptions?.() });
    // It keeps no process alive while nothing is asked.
    worker.unref();
    const thread: OneThread = { worker, questions: underWay(), words: newWords(), toSend: [] };
    worker.on("message", (answers: Answers<Told>) => {
      for (const [id, told] of answers) {
        thread.questions.take(id)?.resolve(told);
      }
      if (thread.questions.count() === 0) worker.unref();
    });
    const stop = () => {
      if (!threads.delete(thread)) return;
      for (const question of thread.questions.takeAll()) askAgain(question);
    };
    worker.once("error", (error) => {
      onFailure?.(error);
      stop();
    });
    worker.once("exit", stop);
    threads.add(thread);
    return thread;
  }

  function askAgain(question: OneQuestion): void {
    if (question.isAgain) question.reject(new Error("The threads that answer ended."));
    else ask({ ...question, isAgain: true });
  }

  function leastBusy(): OneThread {
    let least: OneThread | undefined;
    for (const thread of threads) {
      if (!least || thread.questions.count() < least.questions.count()) least = thread;
    }
    return !least || (least.questions.count() > 0 && threads.size < countMax) ? start() : least;
  }

  function ask(question: OneQuestion): void {
    const thread = leastBusy();
    if (thread.questions.count() === 0) thread.worker.ref();
    const id = thread.questions.add(question);
    thread.toSend.push([id, thread.words(question.wanted)]);
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
    ask: (wanted) => new Promise((resolve, reject) => ask({ wanted, resolve, reject, isAgain: false })),
    close: async () => {
      const ending = [...threads].map(({ worker }) => worker.terminate());
      await Promise.all(ending);
    },
  };
}
