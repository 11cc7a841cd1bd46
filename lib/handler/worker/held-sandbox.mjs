// @ts-check
import { answerSandbox } from "./call.mjs";
import { openSandbox } from "./sandbox.mjs";

/**
 * @typedef {import("./call.mjs").Call} Call
 * @typedef {{ level: import("../messages").LineMessage["level"], text: string }} Line
 * @typedef {Awaited<ReturnType<typeof openHeld>>} Held
 */

/**
 * A sandbox with the call that it serves just now.
 * @param {{
 *   key: string, engine: WebAssembly.Module, call: Call,
 *   mustEnd: (call: Call) => boolean, onTimer: (held: Held, ask: number) => void,
 * }} settings
 */
export async function openHeld({ key, engine, call, mustEnd, onTimer }) {
  const slot = { call };
  const sandbox = await openSandbox({
    engine,
    memoryMb: call.limits.memoryMb,
    mustEnd: () => mustEnd(slot.call),
    host: (op, json, bytes) => {
      const { call } = slot;
      const told = { timer: (/** @type {number} */ ask) => call === slot.call && onTimer(held, ask), lines };
      return answerSandbox(call, told, { op, json, bytes });
    },
  });
  /** What it said while it was read: each call says it again. @type {Line[]} */
  const lines = [];
  const held = { key, slot, sandbox, lines };
  return held;
}
