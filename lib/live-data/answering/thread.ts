import { parentPort, workerData } from "node:worker_threads";
import { connectThread } from "@/db/start";
import { openWith } from "@/lib/endpoint/opening/open-with";
import { env } from "@/lib/env";
import { errorFacts } from "@/lib/error-facts";
import { invariant } from "@/lib/invariant";
import { log } from "@/lib/log";
import type { Answers, Questions } from "@/lib/thread-pool";
import { newLiveData } from "../new-live-data";
import { answerAt } from "../serving/answer-at";
import { lookAround } from "./look-around";
import type { AnsweredCall, AskedCall, ThreadData, ToServer, ToThread } from "./messages";

/**
 * Answers calls in a thread of its own, from the first byte to the last: what it computes keeps nobody waiting, and
 * nothing but calls keeps it. Built into a file of its own (scripts/build.mjs); its other end is `answering-threads.ts`.
 */
const port = parentPort;
invariant(port, "this is the program of a thread");
// It is what `answering-threads.ts` hands over.
const { house, database, writes, rateMemories, circuits } = workerData as ThreadData;

const { databaseUrl } = env();
const place = database ? { port: database } : databaseUrl ? { databaseUrl } : undefined;
invariant(place, "a thread is told where the database is");
connectThread(place, (error) =>
  log().warn({ error: errorFacts(error) }, "The database had a hiccup in the background"),
);
const say = (message: ToServer): void => house.postMessage(message);
const around = lookAround(say);
const live = newLiveData({
  writes,
  rateMemories,
  circuits,
  openWith,
  shownElsewhere: around.find,
  wakeFiles: () => say({ say: "wake-files" }),
});

house.on("message", (message: ToThread) => {
  switch (message.say) {
    case "flush":
      void flush(message.id);
      return;
    case "find":
      void live.shown.find(message.place).then((shown) => say({ say: "found", id: message.id, shown }));
      return;
    case "found":
      around.found(message);
  }
});

async function flush(id: number): Promise<void> {
  await Promise.allSettled([live.calls.flush(), live.files.flush()]);
  say({ say: "flushed", id });
}

const waiting: (readonly [number, AskedCall])[] = [];
let next = 0;
let isWorking = false;

port.on("message", (questions: Questions<AskedCall>) => {
  waiting.push(...questions);
  if (isWorking) return;
  isWorking = true;
  setImmediate(work);
});

/** One call after the other: the first is on its way before the last is begun. Those that wait for others do so together. */
function work(): void {
  const question = waiting[next];
  if (!question) {
    waiting.length = 0;
    next = 0;
    isWorking = false;
    send();
    return;
  }
  next += 1;
  void answer(question);
  setImmediate(work);
}

/** More in one message would keep the first waiting, fewer would cost more than they do. */
const together = 5;
let answered: (readonly [number, AnsweredCall])[] = [];

/** What cannot be answered at all is 503, after which phones offer another try. */
async function answer([id, [key, body, signature, receivedAt]]: readonly [number, AskedCall]): Promise<void> {
  const call = { raw: Buffer.from(body, "latin1"), signature, receivedAt: new Date(receivedAt) };
  try {
    const { status, body: text } = await answerAt(live, key, call);
    answered.push([id, [status, text]]);
  } catch (error) {
    log().error({ error: errorFacts(error) }, "A call of an endpoint could not be answered");
    answered.push([id, [503, ""]]);
  }
  if (answered.length >= together || !isWorking) send();
}

function send(): void {
  if (answered.length === 0) return;
  port?.postMessage(answered satisfies Answers<AnsweredCall>);
  answered = [];
}
