import { readFileSync } from "node:fs";

/** Of a tick of the kernel. */
const tickMs = 10;

/**
 * Milliseconds of computing that a process has used, all its threads together. It says what a call costs even when other
 * programs keep the cores busy; undefined where there is no /proc.
 */
export function cpuTimeMs(pid: number | undefined): number | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold spaces; user and system time are fields 14 and 15.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) * tickMs;
  } catch {
    return undefined;
  }
}
