import { describe, expect, it } from "vitest";
import type { ResponseRow, ResponsesPage, Totals } from "./ports";
import { firstState, withArrived, withoutRows, withPage, withWaitingShown } from "./responses-state";

const row = (position: number): ResponseRow => ({
  id: `r${position}`,
  position,
  receivedAt: "2026-11-20T12:00:00.000Z",
  sender: { name: null, number: null },
  isSimulated: false,
  certainty: "token",
  revision: 1,
  lostPlaces: [],
  cells: {},
});
const totals = (total: number): Totals => ({ total, recent: total, lastAt: null, newest: total });
const page = (positions: readonly number[], isLast = true): ResponsesPage => ({
  columns: [],
  rows: positions.map(row),
  next: isLast ? null : { value: null, position: positions.at(-1) ?? 0 },
  matching: 9,
});
const ids = (rows: readonly ResponseRow[]) => rows.map(({ position }) => position);

describe("the rows of the table", () => {
  const state = firstState(page([9, 8, 6], false), totals(9));
  const arrived = { columns: [], rows: [11, 10, 9, 8, 7, 6, 5].map(row), totals: totals(11) };

  it("wait when they arrive, each once, also one that became visible late; older pages are not new", () => {
    const once = withArrived(state, arrived, true);
    expect(ids(once.waiting)).toEqual([11, 10, 7]);
    expect(ids(once.rows)).toEqual([9, 8, 6]);
    expect(withArrived(once, arrived, true)).toBe(once);
  });

  it("in another order count as new only after those known when the table was opened", () => {
    expect(ids(withArrived(state, arrived, false).waiting)).toEqual([11, 10]);
  });

  it("come on top when they are shown, and are marked", () => {
    const shown = withWaitingShown(withArrived(state, arrived, true));
    expect(ids(shown.rows)).toEqual([11, 10, 7, 9, 8, 6]);
    expect(shown.fresh).toEqual(["r11", "r10", "r7"]);
    expect(shown.matching).toBe(12);
  });

  it("of the next page follow, without those that are there", () => {
    expect(ids(withPage(state, page([6, 5])).rows)).toEqual([9, 8, 6, 5]);
  });

  it("leave when they are deleted", () => {
    const rest = withoutRows(state, ["r8", "gone"]);
    expect(ids(rest.rows)).toEqual([9, 6]);
    expect([rest.matching, rest.totals.total]).toEqual([8, 8]);
  });
});
