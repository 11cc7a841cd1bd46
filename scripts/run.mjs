import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const next = fileURLToPath(new URL("../node_modules/next/dist/bin/next", import.meta.url));

/**
 * Starts a Node program in the project's folder; its output goes where ours goes.
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [variables]
 */
export function startNode(args, variables = {}) {
  return spawn(process.execPath, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...variables },
  });
}

/**
 * Starts the Next command line.
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [variables]
 */
export function startNext(args, variables) {
  return startNode([next, ...args], variables);
}

/**
 * Starts the server of the built app: Next with the door for live data in front of it.
 * @param {{ readonly host: string, readonly port: number | string }} where
 * @param {Readonly<Record<string, string>>} [variables]
 */
export function startServer({ host, port }, variables) {
  return startNode([fileURLToPath(new URL("server.mjs", import.meta.url)), host, String(port)], variables);
}

/**
 * The exit status of a program once it ends; 1 when a signal ended it.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number>}
 */
export function statusOf(child) {
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}

/**
 * Ends together with the program: signals to us reach it, and its exit status becomes ours.
 * @param {import("node:child_process").ChildProcess} child
 */
export function endWith(child) {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => child.kill(signal));
  }
  child.once("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
}
