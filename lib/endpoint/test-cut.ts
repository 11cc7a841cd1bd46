import type { Cut } from "./before-deadline";

/** For tests of those who decide: everybody waits to the end. */
export const neverCut: Cut = {
  isOver: () => false,
  onOver: () => undefined,
  signal: () => new AbortController().signal,
};
