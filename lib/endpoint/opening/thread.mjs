// @ts-check
import { createPrivateKey } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { openHere } from "./open-here.mjs";

/**
 * Opens calls in a thread of its own, one after the other: RSA is most of what a call computes, and a thread that does
 * nothing else loses nothing between two of them. Loaded as it stands in the project's folder; its other end is
 * `opener-threads.ts`.
 * @typedef {import("./opener-threads").Asked} Asked
 * @typedef {import("./opener-threads").Told} Told
 */

const port = parentPort;
if (!port) throw new Error("This is the program of a thread.");

/** @type {Map<number, import("node:crypto").KeyObject>} */
const keys = new Map();

port.on("message", (/** @type {import("../../thread-pool").Questions<Asked>} */ questions) => {
  for (const [id, asked] of questions) port.postMessage([[id, told(asked)]]);
});

/**
 * @param {Asked} asked
 * @returns {Told}
 */
function told([body, numbers, added]) {
  for (const { number, pem } of added) keys.set(number, createPrivateKey(pem));
  const chosen = numbers.flatMap((number) => keys.get(number) ?? []);
  const opening = openHere(Buffer.from(body, "latin1"), chosen);
  if (opening.kind !== "opened") return [opening.kind];
  const { text, aesKey, iv, keyAt } = opening;
  return ["opened", text, Buffer.concat([aesKey, iv]).toString("latin1"), keyAt];
}
