import fs from "node:fs";
import { DiskFullError } from "./failures";

/**
 * Space that stays free on the disk of the data folder, in bytes. The database does not survive a full disk while it
 * writes its log: it stops. With this much left it never comes to that, and reading goes on.
 */
const reserveBytes = 64 * 1024 * 1024;

/** Throws `DiskFullError` when the disk has less space than the reserve. */
export function assertRoom(folder: string): void {
  const { bavail, bsize } = fs.statfsSync(folder);
  if (bavail * bsize < reserveBytes) throw new DiskFullError("The disk of the data folder is full");
}
