import type { DropTarget } from "../store/state";

/** Targets are plain values of a handful of keys, always written in the same order. */
export function isSameTarget(a: DropTarget | null, b: DropTarget | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
