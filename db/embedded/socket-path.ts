import { createHash } from "node:crypto";
import { openSync, realpathSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** The shortest limit of the systems we run on is 104 bytes with the closing zero (macOS); Linux has 108. */
const pathBytesMax = 103;

/**
 * Where the owner of the folder listens: `owner.sock` in the folder itself, so that containers sharing the folder see
 * it too. Systems cut or refuse long socket addresses; then the same file is reached by a shorter way (Linux), or a
 * file named after the folder stands in for it in the system's temporary folder.
 */
export function socketPath(folder: string): string {
  const real = realpathSync(folder);
  if (process.platform === "win32") return `\\\\.\\pipe\\flowsmith-${nameOf(real)}`;
  const direct = path.join(real, "owner.sock");
  if (Buffer.byteLength(direct) <= pathBytesMax) return direct;
  // The descriptor stays open as long as the process lives, and so does the way through it.
  if (process.platform === "linux") return `/proc/self/fd/${openSync(real, "r")}/owner.sock`;
  return path.join(os.tmpdir(), `flowsmith-${nameOf(real)}.sock`);
}

function nameOf(folder: string): string {
  return createHash("sha256").update(folder).digest("hex").slice(0, 32);
}
