// @ts-check
import { openSync, readlinkSync, readSync } from "node:fs";

const buffer = new Uint8Array(64);
const file = openOwn();

/**
 * Milliseconds that this thread really computed. Where the system does not tell (outside Linux), the clock stands in for
 * it: then a crowded machine counts against a handler.
 */
export function threadMs() {
  if (file === undefined) return performance.now();
  const length = readSync(file, buffer, 0, buffer.length, 0);
  // "<nanoseconds on a processor> <nanoseconds of waiting for one> <turns>"
  return Number.parseInt(new TextDecoder().decode(buffer.subarray(0, length)), 10) / 1e6;
}

/** The number of this thread in the system; 0 where it does not tell. */
export function threadNumber() {
  try {
    // "<process>/task/<thread>"
    return Number(readlinkSync("/proc/thread-self").split("/").at(-1));
  } catch {
    return 0;
  }
}

/** Opened by this thread, it tells of this thread for ever. */
function openOwn() {
  try {
    return openSync("/proc/thread-self/schedstat", "r");
  } catch {
    return undefined;
  }
}
