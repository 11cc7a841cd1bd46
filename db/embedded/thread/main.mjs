// @ts-check
import { parentPort, workerData } from "node:worker_threads";
import { facts } from "./error-facts.mjs";
import { openHere } from "./open-here.mjs";

/**
 * The embedded database in a thread of its own: what it computes and every wait for the disk keep nobody else waiting.
 * Loaded as it stands in the project's folder; its other end is `open-in-thread.ts`.
 * @typedef {import("../thread-messages").Ask} Ask
 * @typedef {import("../thread-messages").Answer} Answer
 * @typedef {import("./open-here.mjs").RunningHere} RunningHere
 * @typedef {import("@electric-sql/pglite").Transaction} Transaction
 * @typedef {{ readonly inside: Transaction, readonly end: () => void, readonly giveUp: (why: unknown) => void }} Open
 */

const port = parentPort;
if (!port) throw new Error("This is the program of a thread.");
/** @type {string} */
const folder = workerData;
const opening = openHere(folder);
/**
 * Times, dates and spans, and lists of them and of numbers, stay the texts they are, as drizzle wants them.
 * @type {import("@electric-sql/pglite").ParserOptions}
 */
const timesAsWritten = Object.fromEntries(
  [1082, 1114, 1184, 1186, 1115, 1182, 1185, 1187, 1231].map((type) => [
    type,
    (/** @type {string} */ value) => value,
  ]),
);
/** @type {Map<number, Open>} */
const transactions = new Map();
/**
 * When each of them has ended.
 * @type {Map<number, Promise<unknown>>}
 */
const endings = new Map();
const givenUp = new Error("The transaction was given up.");

port.on("message", (/** @type {Ask} */ ask) => void answer(ask));

/** @param {Ask} ask */
async function answer(ask) {
  try {
    send({ id: ask.id, value: await done(ask, await opening) });
  } catch (error) {
    const running = await opening.catch(() => undefined);
    send({ id: ask.id, error: facts(error), hasStopped: running === undefined || running.hasAborted() });
  }
}

/** @param {Answer} message */
function send(message) {
  port?.postMessage(message);
}

/**
 * @param {Ask} ask
 * @param {RunningHere} running
 * @returns {Promise<unknown>}
 */
async function done(ask, { pg }) {
  switch (ask.do) {
    case "open":
      return undefined;
    case "query": {
      const on = ask.transaction === undefined ? pg : transactionOf(ask.transaction).inside;
      return on.query(ask.statement, [...ask.values], { rowMode: ask.rowMode, parsers: timesAsWritten });
    }
    case "exec":
      await pg.exec(ask.statements);
      return undefined;
    case "begin":
      return begun(pg, ask.transaction);
    case "end":
      return ended(ask.transaction, ask.isGivenUp);
    case "close":
      return pg.close();
  }
}

/**
 * Answers once the transaction has begun; it lasts until its `end` is asked for.
 * @param {RunningHere["pg"]} pg
 * @param {number} transaction
 * @returns {Promise<void>}
 */
function begun(pg, transaction) {
  return new Promise((resolve, reject) => {
    const ending = pg.transaction(
      (inside) =>
        new Promise((end, giveUp) => {
          transactions.set(transaction, { inside, end: () => end(undefined), giveUp });
          resolve();
        }),
    );
    endings.set(transaction, ending);
    // Before it has begun nobody else waits for it; afterwards this says nothing new.
    ending.catch(reject);
  });
}

/**
 * @param {number} transaction
 * @param {boolean} isGivenUp
 */
async function ended(transaction, isGivenUp) {
  const { end, giveUp } = transactionOf(transaction);
  const ending = endings.get(transaction);
  transactions.delete(transaction);
  endings.delete(transaction);
  if (!isGivenUp) {
    end();
    await ending;
    return;
  }
  giveUp(givenUp);
  await ending?.catch((error) => {
    if (error !== givenUp) throw error;
  });
}

/** @param {number} id */
function transactionOf(id) {
  const found = transactions.get(id);
  if (!found) throw new Error("This transaction has ended.");
  return found;
}
