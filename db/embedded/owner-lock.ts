import { randomUUID } from "node:crypto";
import { lstatSync, unlinkSync } from "node:fs";
import net from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { FolderInUseError, FolderUnlockableError } from "./failures";
import { socketPath } from "./socket-path";

/** After a takeover, so long others may still be removing what they saw before. */
const settleMs = 250;
const answerMs = 2_000;
const attemptsMax = 20;
const asksMax = 5;

type Owner = { readonly pid: number; readonly nonce: string };
/** A socket that listens at the path, answering everyone who asks with its owner. */
type Post = { readonly server: net.Server; readonly owner: Owner };

/**
 * Makes this process the only one that uses the folder, until it ends in whatever way: two processes on one embedded
 * database destroy it. The proof is a listening socket, which the system closes with the process, so that nothing
 * stays behind after kill -9 and no number of a process is ever mistaken. Throws `FolderInUseError`.
 */
export async function takeOwnership(folder: string): Promise<{ release(): Promise<void> }> {
  const address = socketPath(folder);
  let isTakeover = false;
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const post = await listen(address, folder);
    if (post) {
      if (!isTakeover || (await isStillOwn(address, post))) return holding(address, post);
      // It stays open: closing it would remove the file at the address, which is another's by now.
      post.server.unref();
    }
    const before = stampOf(address);
    const found = await askTwice(address);
    if (found.kind === "owned") throw new FolderInUseError(folder, found.owner.pid);
    if (found.kind === "silent") throw new FolderInUseError(folder, undefined);
    // Nobody listens: a process was killed. Only the very file that was asked is removed, never a successor's.
    if (found.kind === "dead" && before !== undefined && stampOf(address) === before) remove(address);
    isTakeover = true;
  }
  throw new FolderInUseError(folder, undefined);
}

function holding(address: string, { server }: Post): { release(): Promise<void> } {
  // The lock alone is no reason for a process to go on.
  server.unref();
  const tidy = () => remove(address);
  process.once("exit", tidy);
  return {
    release: () =>
      new Promise((resolve) => {
        process.removeListener("exit", tidy);
        server.close(() => resolve());
      }),
  };
}

/** Undefined when the address is taken, by a living owner or by what a killed one left. */
function listen(address: string, folder: string): Promise<Post | undefined> {
  const owner: Owner = { pid: process.pid, nonce: randomUUID() };
  const server = net.createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.end(JSON.stringify(owner));
  });
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(undefined);
      else reject(new FolderUnlockableError(folder, error));
    });
    server.listen(address, () => resolve({ server, owner }));
  });
}

type Answer =
  | { readonly kind: "owned"; readonly owner: Owner }
  | { readonly kind: "dead" }
  | { readonly kind: "gone" }
  /** Somebody listens and says nothing: a stopped process still owns the folder. */
  | { readonly kind: "silent" };

/** A process that is just beginning to listen looks dead for a moment, so the dead are asked again. */
async function askTwice(address: string): Promise<Answer> {
  const first = await askOwner(address);
  if (first.kind !== "dead") return first;
  await wait(settleMs / 5 + (Math.random() * settleMs) / 5);
  return askOwner(address);
}

function askOwner(address: string): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = net.connect(address);
    let said = "";
    socket.setTimeout(answerMs, () => {
      socket.destroy();
      resolve({ kind: "silent" });
    });
    socket.on("data", (chunk) => {
      said += chunk.toString();
    });
    socket.on("end", () => resolve(answerIn(said)));
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED") resolve({ kind: "dead" });
      else resolve({ kind: error.code === "ENOENT" ? "gone" : "silent" });
    });
  });
}

function answerIn(said: string): Answer {
  try {
    const { pid, nonce } = JSON.parse(said);
    return { kind: "owned", owner: { pid: Number(pid), nonce: String(nonce) } };
  } catch {
    return { kind: "silent" };
  }
}

/** Of several that took over at once, the last to listen is found at the address; the others withdraw. */
async function isStillOwn(address: string, { owner }: Post): Promise<boolean> {
  await wait(settleMs);
  for (let attempt = 0; attempt < asksMax; attempt += 1) {
    const found = await askOwner(address);
    // On a very busy machine this process may be too slow to answer even itself.
    if (found.kind !== "silent") return found.kind === "owned" && found.owner.nonce === owner.nonce;
  }
  return false;
}

function stampOf(address: string): string | undefined {
  const stat = lstatSync(address, { bigint: true, throwIfNoEntry: false });
  return stat && `${stat.ino} ${stat.ctimeNs}`;
}

function remove(address: string): void {
  try {
    unlinkSync(address);
  } catch {
    // Gone already, or a folder that vanished: either way nothing of ours is left there.
  }
}
