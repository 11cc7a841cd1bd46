// @ts-check
import { fileName } from "./find-handler.mjs";

/**
 * @typedef {import("../messages").EndMessage["outcome"]} Outcome
 * @typedef {{ line: number, column: number } | undefined} Place
 */

const pattern = new RegExp(`${fileName.replace(".", "\\.")}:(\\d+)(?::(\\d+))?`);

/** The first place of a stack that stands in the handler's code. @param {unknown} stack @returns {Place} */
export function placeIn(stack) {
  const found = pattern.exec(String(stack));
  return found ? { line: Number(found[1]), column: Number(found[2] ?? 1) } : undefined;
}

/**
 * What was thrown, as a fault: the limits of the engine show as errors too.
 * @param {{ name: string, message: string, hasRunOut: boolean }} thrown
 * @param {Place} place
 * @returns {Outcome}
 */
export function faultOf({ name, message, hasRunOut }, place) {
  const at = place ? { place } : {};
  if (hasRunOut) {
    return { ok: false, failure: { kind: "memory", message: "The handler used up its memory.", ...at } };
  }
  if (message === "stack overflow") {
    return {
      ok: false,
      failure: { kind: "stack", message: "Functions call each other without end.", ...at },
    };
  }
  const called = name === "" ? {} : { name };
  return { ok: false, failure: { kind: "threw", message: message.slice(0, 4_000), ...called, ...at } };
}

/**
 * @param {{ name?: unknown, message?: unknown, stack?: unknown }} said What the engine says of an error in the text.
 * @returns {Outcome}
 */
export function unreadable({ name, message, stack }) {
  const place = placeIn(stack);
  const at = place ? { place } : {};
  return { ok: false, failure: { kind: "broken", message: String(message), name: String(name), ...at } };
}

/** @type {Outcome} */
export const noHandler = {
  ok: false,
  failure: {
    kind: "broken",
    message: "There is no function called handler: begin with async function handler(request, env).",
  },
};

/**
 * The engine itself could not go on.
 * @param {unknown} error
 * @param {boolean} hasRunOut
 * @returns {Outcome}
 */
export function tornBy(error, hasRunOut) {
  if (!hasRunOut && error instanceof RangeError) {
    return { ok: false, failure: { kind: "stack", message: "Functions call each other without end." } };
  }
  return { ok: false, failure: { kind: "memory", message: "The handler used up its memory." } };
}
