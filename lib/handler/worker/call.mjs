// @ts-check
import { parentPort } from "node:worker_threads";
import { faultOf, placeIn } from "./faults.mjs";
import { hostOperations } from "./host-operations.mjs";

/**
 * @typedef {import("../messages").RunMessage} RunMessage
 * @typedef {import("../messages").EndMessage["outcome"]} Outcome
 */

/**
 * One call of a handler: what it used up, what it waits for, and what came of it.
 * @param {RunMessage} message
 */
export function newCall({ run, limits, request, secrets }) {
  return {
    run,
    limits,
    request,
    /** JSON. */
    secrets: JSON.stringify(secrets),
    cpuMs: 0,
    lines: 0,
    fetches: 0,
    storeCalls: 0,
    /** What it waits for. @type {Set<number>} */
    asks: new Set(),
    /** @type {Set<NodeJS.Timeout>} */
    timers: new Set(),
    isReading: true,
    /** @type {Outcome | undefined} */
    outcome: undefined,
    /** When the outcome was known, as performance.now() says. */
    endedAt: 0,
    /** Whether the engine was stopped in the middle of something. */
    isTorn: false,
    hasRunOut: () => false,
  };
}

/** @typedef {ReturnType<typeof newCall>} Call */

/**
 * `timer` hears of the end of one, `lines` take what is said while the code is read.
 * @typedef {{ timer: (ask: number) => void, lines: { level: import("../messages").LineMessage["level"], text: string }[] }} Told
 */

/**
 * What the sandbox of a call asks; see prelude/core.js.
 * @param {Call} call
 * @param {Told} told
 * @param {{ op: string, json: string, bytes: Uint8Array }} asked
 * @returns {string | Uint8Array}
 */
export function answerSandbox(call, told, { op, json, bytes }) {
  try {
    const value = answer(call, told, { op, args: JSON.parse(json), bytes });
    return value instanceof Uint8Array ? value : JSON.stringify({ value });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return JSON.stringify({ problem: { name, message } });
  }
}

/**
 * @param {Call} call
 * @param {Told} told
 * @param {{ op: string, args: any, bytes: Uint8Array }} asked
 */
function answer(call, told, { op, args, bytes }) {
  if (op === "line") {
    if (call.isReading && told.lines.length < call.limits.consoleLines) told.lines.push(args);
    return tellLine(call, args);
  }
  if (op === "ask") return ask(call, told, { ...args, bytes });
  if (op === "done") return end(call, answerOf(call, args));
  if (op === "failed") return endByThrow(call, args);
  const operation = Object.hasOwn(hostOperations, op) ? hostOperations[op] : undefined;
  if (!operation) throw new TypeError("There is no such thing here.");
  return operation(args, bytes);
}

/**
 * @param {Call} call
 * @param {Outcome} outcome
 */
export function end(call, outcome) {
  if (call.outcome) return;
  call.outcome = outcome;
  call.endedAt = performance.now();
}

/**
 * Something was thrown; when it was a limit that threw, it tells where the code was.
 * @param {Call} call
 * @param {{ name?: unknown, message?: unknown, stack?: unknown }} thrown
 */
export function endByThrow(call, { name, message, stack }) {
  const place = placeIn(stack);
  const { outcome } = call;
  if (outcome && !outcome.ok && place && !outcome.failure.place) {
    call.outcome = { ok: false, failure: { ...outcome.failure, place } };
  }
  const said = { name: String(name ?? ""), message: String(message ?? ""), hasRunOut: call.hasRunOut() };
  end(call, faultOf(said, place));
}

/**
 * @param {Call} call
 * @param {{ level: import("../messages").LineMessage["level"], text: string }} line
 */
export function tellLine(call, { level, text }) {
  call.lines += 1;
  if (call.lines > call.limits.consoleLines) return;
  const { lineChars } = call.limits;
  const shown = text.length > lineChars ? `${text.slice(0, lineChars)} …` : text;
  parentPort?.postMessage({ type: "line", run: call.run, level, text: shown });
}

/**
 * @param {Call} call
 * @param {Told} told
 * @param {{ id: number, port: string, args: any, bytes: Uint8Array }} asked
 */
function ask(call, told, { id, port, args, bytes }) {
  if (call.isReading) throw new TypeError("This can be used inside the handler only.");
  if (call.outcome) return;
  call.asks.add(id);
  if (port === "timer") {
    const timer = setTimeout(() => told.timer(id), Math.min(args.ms, call.limits.wallMs));
    call.timers.add(timer);
    return;
  }
  if (port === "fetch") call.fetches += 1;
  else call.storeCalls += 1;
  const { fetches, storeCalls } = call.limits;
  if (call.fetches > fetches)
    return end(call, failed("fetches", `The handler used fetch more than ${fetches} times in one call.`));
  if (call.storeCalls > storeCalls)
    return end(call, failed("store", `The handler used env.KV more than ${storeCalls} times in one call.`));
  const body = port === "fetch" && bytes.length > 0 ? bytes : undefined;
  parentPort?.postMessage({ type: "ask", run: call.run, ask: id, port, args, body });
}

/**
 * @param {Call} call
 * @param {{ status: number, json: string }} said
 * @returns {Outcome}
 */
function answerOf(call, { status, json }) {
  if (json.length > call.limits.answerChars) {
    const most = call.limits.answerChars.toLocaleString("en");
    return failed("answer", `The answer is longer than ${most} characters.`);
  }
  if (json === "")
    return failed("answer", "The handler returned nothing. Return an object with screen and data.");
  try {
    return { ok: true, value: { status, value: JSON.parse(json) } };
  } catch {
    return failed("answer", "The handler returned a Response whose body is no JSON.");
  }
}

/**
 * @param {import("../handler-run").HandlerFaultKind} kind
 * @param {string} message
 * @returns {Outcome}
 */
function failed(kind, message) {
  return { ok: false, failure: { kind, message } };
}
