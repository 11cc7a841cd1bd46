import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { program, root } from "../test-call";

/** Calls the command line beside a server of this process, which has to go on meanwhile. */
export async function flowWith(environment: { readonly [name: string]: string }, args: readonly string[]) {
  const child = spawn(process.execPath, [...program, ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { stdout, stderr, status: Number(status) };
}
