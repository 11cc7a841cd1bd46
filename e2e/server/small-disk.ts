import { spawnSync } from "node:child_process";
import { rm, statfs, writeFile } from "node:fs/promises";
import path from "node:path";
import type { OwnServer } from "./own-server";

const megabyte = 1024 * 1024;
const diskMegabytes = 400;

/** What gives a process a mount of its own: root may, others may where the system lets them be root inside. */
const asRoot = process.getuid?.() === 0;
const unshare = ["unshare", ...(asRoot ? [] : ["--user", "--map-root-user"]), "--mount"];

/** Why a disk of its own cannot be made here; undefined when it can. */
export function noSmallDisk(): string | undefined {
  const [command = "", ...args] = unshare;
  const { status } = spawnSync(command, [...args, "mount", "-t", "tmpfs", "none", "/mnt"]);
  return status === 0 ? undefined : "this system gives no process a small disk of its own";
}

/** Stands before a command: the folder is then a disk of its own, for that command alone. */
export function onSmallDisk(folder: string): readonly string[] {
  const mount = `mount -t tmpfs -o size=${diskMegabytes}m none "${folder}" && exec "$@"`;
  return [...unshare, "sh", "-c", mount, "sh"];
}

/** Fills the disk a server runs on and answers how to free it again. */
export async function fillDisk(server: OwnServer, folder: string): Promise<() => Promise<void>> {
  // The folder as that process sees it.
  const disk = path.join(`/proc/${server.process.pid}/root`, folder);
  const ballast = path.join(disk, "ballast");
  const { bavail, bsize } = await statfs(disk);
  await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - megabyte)));
  return () => rm(ballast);
}
