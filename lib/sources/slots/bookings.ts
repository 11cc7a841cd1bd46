import { daysLater } from "@/lib/flow/answering/text-of";
import type { Cell, Cells, RowQuery, TimesKept } from "../rows";
import { type Busy, freeSlots, momentOf } from "./free-slots";

/** The columns in which the day and the time of a booking stand. */
type Columns = Pick<TimesKept, "date" | "time">;

/** Those of some days, and of the day before, which may last until after midnight. `from` is YYYY-MM-DD. */
export function bookingsNear({ date: column }: Columns, from: string, days: number): RowQuery {
  const [first, last] = [daysLater(from, -1) ?? from, daysLater(from, days) ?? from];
  return { where: [{ column, comparison: "between", from: first, to: last }] };
}

/** What a booking takes: one place for as long as an appointment. */
export function timeBooked(
  cells: Cells,
  { date, time }: Columns,
  { zone, durationMinutes }: Pick<TimesKept, "zone" | "durationMinutes">,
): Busy | undefined {
  const from = momentOf(textIn(cells[date]), textIn(cells[time]), zone);
  return from === undefined ? undefined : { from, until: from + durationMinutes * 60_000, places: 1 };
}

/**
 * Whether a booking can be made beside others: it asks for one of the times, which is not over, with a place left. One
 * without day and time takes none. `now` is in milliseconds since 1970.
 */
export function isTimeFree(cells: Cells, times: TimesKept, others: readonly Cells[], now: number): boolean {
  const day = textIn(cells[times.date]);
  if (day === "" && textIn(cells[times.time]) === "") return true;
  const wanted = timeBooked(cells, times, times);
  if (!wanted) return false;
  const busy = others.flatMap((other) => timeBooked(other, times, times) ?? []);
  return freeSlots({ ...times, from: day, days: 1, busy, now }).some(({ at }) => at === wanted.from);
}

function textIn(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell);
}
