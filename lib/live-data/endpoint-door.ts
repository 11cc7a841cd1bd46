import "server-only";
import { settleDatabase } from "@/db/current";
import { callBytesMax } from "@/lib/endpoint/answer-call";
import { errorFacts } from "@/lib/error-facts";
import { log } from "@/lib/log";
import { currentAnsweringThreads, restAnsweringThreads } from "./answering/current-answering-threads";
import { currentLiveData } from "./current-live-data";
import { endpointKeyPattern, endpointPath } from "./endpoint-of-flow";
import { type AnswerAt, answerAt } from "./serving/answer-at";

/** What one door in front of Next needs to answer calls itself. `close` writes what is not in the log yet. */
export type EndpointDoor = {
  readonly path: string;
  readonly bytesMax: number;
  /** Whether a call is worth reading. */
  readonly isKey: (key: string) => boolean;
  readonly answer: (key: string, raw: Uint8Array, signature: string | undefined) => Promise<AnswerAt>;
  readonly close: () => Promise<void>;
};

/**
 * Answers one call: in a thread where there are some, and here where none can. Never rejects: what cannot be answered at
 * all is 503, after which phones offer another try.
 */
export function answerAtDoor(key: string, raw: Uint8Array, signature: string | undefined): Promise<AnswerAt> {
  const threads = currentAnsweringThreads();
  if (!threads) return answerHere(key, raw, signature);
  return threads.answer(key, raw, signature).catch((error: unknown) => {
    log().error(
      { error: errorFacts(error) },
      "No thread could answer a call, so the server does for a while",
    );
    restAnsweringThreads();
    return answerHere(key, raw, signature);
  });
}

async function answerHere(key: string, raw: Uint8Array, signature: string | undefined): Promise<AnswerAt> {
  try {
    return await answerAt(currentLiveData(), key, { raw, signature, receivedAt: new Date() });
  } catch (error) {
    log().error({ error: errorFacts(error) }, "A call of an endpoint could not be answered");
    return { status: 503, body: "" };
  }
}

const name = Symbol.for("flowsmith.endpointDoor");
// The global object takes any property; nobody else uses this name.
const holder = globalThis as { [name]?: EndpointDoor };

/**
 * Hands the door to the server of `scripts/server.mjs`, which is no part of the bundle: a route of Next costs three times
 * what opening and closing a call does. Both use one memory and one database.
 */
export function openEndpointDoor(): void {
  const close = async () => {
    const { calls, files } = currentLiveData();
    await Promise.all([currentAnsweringThreads()?.flush(), calls.flush(), files.flush()]);
    await settleDatabase();
  };
  const isKey = (key: string) => endpointKeyPattern.test(key);
  holder[name] = { path: endpointPath, bytesMax: callBytesMax, isKey, answer: answerAtDoor, close };
}
