import type { CallItem, CallsPage } from "./ports";

/** The rows of the log, the newest first. */
export type CallsState = { readonly calls: readonly CallItem[]; readonly next: number | null };

/** More than that is let go at the far end while new ones come in. */
const rowsMax = 500;

export function withPage(state: CallsState, { calls, next }: CallsPage): CallsState {
  const known = new Set(state.calls.map(({ position }) => position));
  return { calls: [...state.calls, ...calls.filter(({ position }) => !known.has(position))], next };
}

/** New ones on top, each once. */
export function withArrived(state: CallsState, arrived: readonly CallItem[]): CallsState {
  const newest = state.calls[0]?.position ?? -1;
  const added = arrived.filter(({ position }) => position > newest);
  if (added.length === 0) return state;
  const calls = [...added, ...state.calls];
  if (calls.length <= rowsMax) return { ...state, calls };
  const kept = calls.slice(0, rowsMax);
  return { calls: kept, next: kept.at(-1)?.position ?? null };
}
