// @ts-check
import { readFileSync } from "node:fs";
import { callWith, newDoor } from "./bridge.mjs";
import { openEngine } from "./engine.mjs";
import { findHandler } from "./find-handler.mjs";

/**
 * @typedef {import("quickjs-emscripten").QuickJSHandle} Handle
 * @typedef {import("quickjs-emscripten").VmCallResult<Handle>} CallResult
 * @typedef {Awaited<ReturnType<typeof openSandbox>>} Sandbox
 */

const jobsAtOnce = 200;
const names = ["core", "console", "text", "url", "timers", "fetch", "crypto", "intl", "start"];
const prelude = names.map((name) => ({
  name,
  source: readFileSync(new URL(`./prelude/${name}.js`, import.meta.url), "utf8"),
}));

/**
 * An engine with what handlers may use, ready to read code. Once it read it, `remember` keeps the whole memory as it is
 * then, and `restore` brings it back after a call: each call finds a world in which no other call ever was.
 * @param {{ engine: WebAssembly.Module, memoryMb: number, host: import("./bridge.mjs").Host, mustEnd: () => boolean }} settings
 */
export async function openSandbox({ host, ...settings }) {
  const { memory, hasRunOut, runtime, context } = await openEngine(settings);
  const { start, settle, take } = entriesOf(context, newDoor(context, host));
  /** @type {Uint8Array | undefined} */
  let remembered;
  const sizeAtFirst = memory.buffer.byteLength;

  return {
    hasRunOut,
    /** What the engine says of an error: `{name, message, stack}` of a real one. @param {Handle} error */
    describe: (error) => {
      const said = context.dump(error);
      error.dispose();
      return said;
    },
    /** Takes the `handler` of the code, if it has one. @param {string} code */
    read: (code) => {
      const found = findHandler(context, code);
      if (found.error) return { error: found.error, hasHandler: false };
      if (!found.handler) return { error: undefined, hasHandler: false };
      context.unwrapResult(context.callFunction(take, context.undefined, found.handler)).dispose();
      return { error: undefined, hasHandler: true };
    },
    /** @param {string} request @param {string} secrets */
    start: (request, secrets) => callWith(context, start, [request, secrets]),
    /** @param {number} ask @param {string} json @param {Uint8Array} [body] */
    settle: (ask, json, body) => callWith(context, settle, [ask, json, body]),
    /**
     * Carries on with everything that does not wait; answers the error that ended it, if any. Between jobs it asks
     * itself whether it must end: an interrupt ends one job only, and the next goes on.
     */
    carryOn: () => {
      while (runtime.hasPendingJob() && !settings.mustEnd()) {
        const done = runtime.executePendingJobs(jobsAtOnce);
        if (done.error) return done.error;
        done.dispose();
      }
      return undefined;
    },
    isAtRest: () => !runtime.hasPendingJob(),
    /** Nothing may be under way. */
    remember: () => {
      const bytes = new Uint8Array(memory.buffer);
      let end = bytes.length;
      while (end > 0 && bytes[end - 1] === 0) end -= 1;
      remembered = bytes.slice(0, end);
    },
    /** False when it cannot be used again: its memory grew and would not shrink, or nothing is remembered. */
    restore: () => {
      if (!remembered || memory.buffer.byteLength !== sizeAtFirst) return false;
      new Uint8Array(memory.buffer).set(remembered);
      return true;
    },
  };
}

/**
 * @param {import("quickjs-emscripten").QuickJSContext} context
 * @param {Handle} door
 */
function entriesOf(context, door) {
  /** @type {Map<string, Handle>} */
  const parts = new Map();
  /** @param {string} name */
  const part = (name) => parts.get(name) ?? context.undefined;
  for (const { name, source } of prelude) {
    const make = context.unwrapResult(context.evalCode(source, `flow:${name}`));
    const given = name === "core" ? [door] : [part("core"), part("fetch")];
    parts.set(name, context.unwrapResult(context.callFunction(make, context.undefined, ...given)));
  }
  return {
    start: context.getProp(part("start"), "start"),
    settle: context.getProp(part("core"), "settle"),
    take: context.getProp(part("start"), "take"),
  };
}
