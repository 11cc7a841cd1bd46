import type { Arrived, Column, ResponseRow, ResponsesPage, Totals } from "./ports";

export type ResponsesState = {
  readonly columns: readonly Column[];
  readonly rows: readonly ResponseRow[];
  readonly next: ResponsesPage["next"];
  readonly matching: number;
  readonly totals: Totals;
  /** Arrived and not shown yet, the newest first. */
  readonly waiting: readonly ResponseRow[];
  /** Ids of those that were put on top since the table was opened. */
  readonly fresh: readonly string[];
};

export function firstState(page: ResponsesPage, totals: Totals): ResponsesState {
  return { ...page, matching: page.matching ?? page.rows.length, totals, waiting: [], fresh: [] };
}

export function withPage(state: ResponsesState, page: ResponsesPage): ResponsesState {
  const known = new Set(state.rows.map(({ id }) => id));
  return {
    ...state,
    columns: merged(state.columns, page.columns),
    rows: [...state.rows, ...page.rows.filter(({ id }) => !known.has(id))],
    next: page.next,
  };
}

/**
 * What arrived waits until it is shown. Some of what is told stood there before: it is known, or its page has not been
 * loaded yet.
 */
export function withArrived(
  state: ResponsesState,
  { columns, rows, totals }: Arrived,
  isNewestFirst: boolean,
): ResponsesState {
  const known = new Set([...state.rows, ...state.waiting].map(({ id }) => id));
  const floor = isNewestFirst ? oldestShown(state) : state.totals.newest;
  const added = rows.filter(({ id, position }) => !known.has(id) && position > floor);
  if (added.length === 0 && JSON.stringify(totals) === JSON.stringify(state.totals)) return state;
  return { ...state, columns: merged(state.columns, columns), totals, waiting: [...added, ...state.waiting] };
}

/** Above it, what is not known is new: a response can become visible a little after one that arrived later. */
function oldestShown({ rows, next }: ResponsesState): number {
  return next === null ? -1 : rows.reduce((oldest, { position }) => Math.min(oldest, position), Infinity);
}

/** Puts on top what waited. */
export function withWaitingShown(state: ResponsesState): ResponsesState {
  const { waiting, rows, fresh, matching } = state;
  if (waiting.length === 0) return state;
  return {
    ...state,
    rows: [...waiting, ...rows],
    matching: matching + waiting.length,
    waiting: [],
    fresh: [...waiting.map(({ id }) => id), ...fresh],
  };
}

export function withoutRows(state: ResponsesState, ids: readonly string[]): ResponsesState {
  const gone = new Set(ids);
  const rows = state.rows.filter(({ id }) => !gone.has(id));
  const count = state.rows.length - rows.length;
  const totals = { ...state.totals, total: Math.max(0, state.totals.total - count) };
  return { ...state, rows, matching: Math.max(0, state.matching - count), totals };
}

function merged(known: readonly Column[], more: readonly Column[]): readonly Column[] {
  const keys = new Set(known.map(({ key }) => key));
  const added = more.filter(({ key }) => !keys.has(key));
  return added.length === 0 ? known : [...known, ...added];
}
