// @ts-check
import { parentPort, workerData } from "node:worker_threads";
import { facts } from "./error-facts.mjs";
import { openHere } from "./open-here.mjs";
import { taskServer } from "./serve-tasks.mjs";

/**
 * The embedded database in a thread of its own: what it computes and every wait for the disk keep nobody else waiting.
 * Loaded as it stands in the project's folder; its other end is `open-in-thread.ts`.
 * @typedef {import("../thread-messages").Ask} Ask
 * @typedef {import("../thread-messages").Answer} Answer
 * @typedef {import("./open-here.mjs").RunningHere} RunningHere
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
const serving = opening.then(({ pg }) => taskServer(pg, { parsers: timesAsWritten }));
// Who asks hears of it.
serving.catch(() => undefined);

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
    case "query":
    case "begin":
    case "end":
      return (await serving).done(ask);
    case "exec":
      await pg.exec(ask.statements);
      return undefined;
    case "close":
      return pg.close();
  }
}
