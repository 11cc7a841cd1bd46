import { availableParallelism } from "node:os";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { bytesAsText, threadPool } from "@/lib/thread-pool";
import type { AnswerAt } from "../serving/answer-at";
import type { ScreenKey, ShownScreen } from "../serving/shown-screens";
import type { AnsweredCall, AskedCall, ThreadData, ToServer, ToThread } from "./messages";

export type AnsweringThreads = {
  readonly answer: (key: string, raw: Uint8Array, signature: string | undefined) => Promise<AnswerAt>;
  /** Ends when all that was answered is in the log. */
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Settings = Omit<ThreadData, "house"> & {
  /** What scripts/build.mjs made of `thread.ts`. */
  readonly file: string;
  readonly wakeFiles: () => void;
  /** Lets a thread ask the database through a port; false where it connects by itself. */
  readonly shareDatabase: (port: MessagePort) => boolean;
  readonly now: () => Date;
  /** Told why a thread ended that nobody wanted to end. */
  readonly onFailure: (error: unknown) => void;
  readonly countMax?: number;
  /** The settings of the threads, where they differ from those of the process. */
  readonly env?: NodeJS.ProcessEnv;
};

/** More would want more connections than a database has. */
const threadsMost = 8;

type Wanted = readonly [key: string, raw: Uint8Array, signature: string | undefined];

/** Threads that answer calls, each for itself; what they have to know of each other goes through here. */
export function answeringThreads({
  file,
  wakeFiles,
  shareDatabase,
  now,
  onFailure,
  countMax = Math.min(availableParallelism(), threadsMost),
  env,
  ...shared
}: Settings): AnsweringThreads {
  const houses = new Set<House>();
  const pool = threadPool<Wanted, AskedCall, AnsweredCall>({
    file,
    countMax,
    onFailure,
    newOptions: () => {
      const { port1, port2 } = new MessageChannel();
      const house = newHouse(port1, { lookIn, wakeFiles });
      houses.add(house);
      port1.once("close", () => {
        houses.delete(house);
        house.end();
      });
      port1.unref();
      const database = sharedPort(shareDatabase);
      const workerData = { ...shared, house: port2, ...(database ? { database } : {}) } satisfies ThreadData;
      return { workerData, transferList: [port2, ...(database ? [database] : [])], ...(env ? { env } : {}) };
    },
    newWords:
      () =>
      ([key, raw, signature]) => [key, bytesAsText(raw), signature, now().getTime()],
  });

  /** The newest of what the others showed. */
  async function lookIn(place: ScreenKey, asking: House): Promise<ShownScreen | undefined> {
    const others = [...houses].filter((house) => house !== asking);
    const shown = await Promise.all(others.map((house) => house.find(place)));
    return shown.reduce((newest, one) => (one && (!newest || one.at > newest.at) ? one : newest), undefined);
  }

  return {
    answer: (key, raw, signature) =>
      pool.ask([key, raw, signature]).then(([status, body]) => ({ status, body })),
    flush: async () => {
      await Promise.all([...houses].map((house) => house.flush()));
    },
    close: pool.close,
  };
}

function sharedPort(share: (port: MessagePort) => boolean): MessagePort | undefined {
  const { port1, port2 } = new MessageChannel();
  if (share(port1)) return port2;
  port1.close();
  return undefined;
}

/** The talk with one thread beside calls. */
type House = {
  readonly find: (place: ScreenKey) => Promise<ShownScreen | undefined>;
  readonly flush: () => Promise<void>;
  /** The thread has ended and answers nothing any more. */
  readonly end: () => void;
};

type Ports = {
  readonly lookIn: (place: ScreenKey, asking: House) => Promise<ShownScreen | undefined>;
  readonly wakeFiles: () => void;
};

function newHouse(port: MessagePort, { lookIn, wakeFiles }: Ports): House {
  const waiting = new Map<number, (shown: ShownScreen | undefined) => void>();
  let last = 0;
  let hasEnded = false;
  const say = (message: ToThread): void => port.postMessage(message);

  function ask(make: (id: number) => ToThread): Promise<ShownScreen | undefined> {
    if (hasEnded) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      say(make(last));
    });
  }

  function take(id: number, shown: ShownScreen | undefined): void {
    waiting.get(id)?.(shown);
    waiting.delete(id);
  }

  const house: House = {
    find: (place) => ask((id) => ({ say: "find", id, place })),
    flush: async () => {
      await ask((id) => ({ say: "flush", id }));
    },
    end: () => {
      hasEnded = true;
      for (const id of [...waiting.keys()]) take(id, undefined);
    },
  };
  port.on("message", (message: ToServer) => {
    switch (message.say) {
      case "find":
        void lookIn(message.place, house).then((shown) => say({ say: "found", id: message.id, shown }));
        return;
      case "found":
        return take(message.id, message.shown);
      case "flushed":
        return take(message.id, undefined);
      case "wake-files":
        wakeFiles();
    }
  });
  return house;
}
