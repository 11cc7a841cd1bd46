// @ts-check
import "./utc.mjs";
import { parentPort, workerData } from "node:worker_threads";
import { end, endByThrow, newCall, tellLine } from "./call.mjs";
import { noHandler, tornBy, unreadable } from "./faults.mjs";
import { openHeld } from "./held-sandbox.mjs";
import { threadMs, threadNumber } from "./thread-time.mjs";
import { warmSandboxes } from "./warm-sandboxes.mjs";

/**
 * @typedef {import("./call.mjs").Call} Call
 * @typedef {import("./held-sandbox.mjs").Held} Held
 * @typedef {import("quickjs-emscripten").QuickJSHandle} Handle
 */

/** Once the outcome is known, what the handler left running gets no more than this. */
const restMs = 20;

const shortMs = 10;

/** @type {import("../messages").WorkerData} */
const { engine, state } = workerData;
const shared = new Int32Array(state);
Atomics.store(shared, 3, threadNumber());
const warm = warmSandboxes();
/** Calls under way. @type {Map<number, Held>} */
const serving = new Map();
let dropped = 0;
/** When the present stretch began, by the clock and by what the thread computed; undefined between two. */
/** @type {{ readonly clockMs: number, readonly threadMs: number } | undefined} */
let since;

parentPort?.on("message", (/** @type {import("../messages").ToWorker} */ message) => {
  if (message.type === "run") return void serve(message);
  const held = serving.get(message.run);
  if (!held) return;
  if (message.type === "stop") return stop(held);
  const { outcome } = message;
  const [json, body] = outcome.ok
    ? [JSON.stringify({ value: outcome.value }), outcome.body]
    : [JSON.stringify({ problem: outcome.problem }), undefined];
  settle(held, message.ask, json, body);
});

/** @param {import("../messages").RunMessage} message */
async function serve(message) {
  const { key, code } = message;
  const call = newCall(message);
  const known = warm.take(key);
  const held = known ?? (await openHeld({ key, engine, call, mustEnd, onTimer }));
  held.slot.call = call;
  call.hasRunOut = held.sandbox.hasRunOut;
  serving.set(call.run, held);
  if (known) for (const line of known.lines) tellLine(call, line);
  else read(held, code);
  call.isReading = false;
  const { request, secrets } = call;
  if (request === null) end(call, { ok: true, value: { status: 200, value: null } });
  else if (!call.outcome) compute(held, () => held.sandbox.start(request, secrets));
  finishWhenOver(held);
}

/**
 * @param {Held} held
 * @param {string} code
 */
function read(held, code) {
  const { call } = held.slot;
  const hasRead = compute(held, () => {
    const found = held.sandbox.read(code);
    if (found.error && !call.outcome) {
      const said = held.sandbox.describe(found.error);
      end(call, call.hasRunOut() ? tornBy(undefined, true) : unreadable(said));
      return undefined;
    }
    if (!found.error && !found.hasHandler) end(call, noHandler);
    return found;
  });
  if (hasRead && !call.outcome) held.sandbox.remember();
}

/** @param {Held} held @param {number} ask */
function onTimer(held, ask) {
  settle(held, ask, '{"value":null}', undefined);
}

/**
 * @param {Held} held
 * @param {number} ask
 * @param {string} json
 * @param {Uint8Array | undefined} body
 */
function settle(held, ask, json, body) {
  if (!held.slot.call.asks.delete(ask)) return;
  compute(held, () => held.sandbox.settle(ask, json, body));
  finishWhenOver(held);
}

/**
 * One stretch of computing, until everything waits. True when nothing went wrong with the engine.
 * @param {Held} held
 * @param {() => { error?: Handle | undefined } | undefined} work
 */
function compute(held, work) {
  const { call } = held.slot;
  since = { clockMs: performance.now(), threadMs: threadMs() };
  Atomics.store(shared, 2, call.run);
  Atomics.add(shared, 0, 1);
  try {
    const wrong = work()?.error ?? held.sandbox.carryOn();
    if (wrong) endByThrow(call, held.sandbox.describe(wrong));
    if (wrong || !held.sandbox.isAtRest()) call.isTorn = true;
    return !call.isTorn;
  } catch (error) {
    call.isTorn = true;
    end(call, tornBy(error, call.hasRunOut()));
    return false;
  } finally {
    Atomics.add(shared, 0, 1);
    call.cpuMs += computedSince(since);
    since = undefined;
  }
}

/**
 * The system tells what a thread computed every few milliseconds only, so the clock stands in for short stretches.
 * @param {{ readonly clockMs: number, readonly threadMs: number }} began
 */
function computedSince(began) {
  const passedMs = performance.now() - began.clockMs;
  return passedMs < shortMs ? passedMs : Math.min(passedMs, threadMs() - began.threadMs);
}

/** Asked by the engine every few thousand steps. @param {Call} call */
function mustEnd(call) {
  if (since === undefined) return false;
  const now = performance.now();
  if (call.outcome) return now > call.endedAt + restMs;
  if (Atomics.load(shared, 1) === call.run) {
    end(call, { ok: false, failure: { kind: "stopped", message: "The call was ended." } });
    return true;
  }
  const left = call.limits.cpuMs - call.cpuMs;
  // The clock is asked often, the system only when it matters.
  if (now - since.clockMs <= left || threadMs() - since.threadMs <= left) return false;
  const message = `The handler computed for more than ${call.limits.cpuMs} milliseconds.`;
  end(call, { ok: false, failure: { kind: "cpu", message } });
  // It is to end now.
  call.endedAt = 0;
  return true;
}

/** @param {Held} held */
function stop(held) {
  end(held.slot.call, { ok: false, failure: { kind: "stopped", message: "The call was ended." } });
  finishWhenOver(held);
}

/** @param {Held} held */
function finishWhenOver(held) {
  const { call } = held.slot;
  if (!call.outcome && call.asks.size === 0) {
    end(call, {
      ok: false,
      failure: { kind: "stuck", message: "The handler waits for something that never comes." },
    });
  }
  if (!call.outcome) return;
  for (const timer of call.timers) clearTimeout(timer);
  serving.delete(call.run);
  const canServeAgain = !call.isTorn && !call.hasRunOut() && held.sandbox.restore();
  dropped += canServeAgain ? warm.keep(held) : 1;
  const { run, cpuMs, outcome } = call;
  parentPort?.postMessage({ type: "end", run, cpuMs, dropped, outcome });
}
