import { Temporal } from "temporal-polyfill";

/** 1 is Monday, 7 Sunday; wall times "09:00" to "24:00". */
export type Hours = { readonly weekday: number; readonly from: string; readonly until: string };

/** A stretch of time in milliseconds since 1970; `places` of those served at once are taken, all when undefined. */
export type Busy = { readonly from: number; readonly until: number; readonly places?: number | undefined };

export type SlotsWanted = {
  readonly hours: readonly Hours[];
  /** IANA. */
  readonly zone: string;
  readonly durationMinutes: number;
  /** From the beginning of one slot to the next. */
  readonly everyMinutes: number;
  /** Free time that each appointment needs on both sides. */
  readonly bufferMinutes?: number | undefined;
  /** YYYY-MM-DD in the zone. */
  readonly from: string;
  readonly days: number;
  readonly capacity: number;
  readonly busy: readonly Busy[];
  /** Slots that begin before are over. */
  readonly now: number;
};

export type Slot = {
  /** YYYY-MM-DD */
  readonly date: string;
  /** "09:30" */
  readonly time: string;
  readonly at: number;
  readonly free: number;
};

/** More than anybody can choose from; bounds what a wrong setting costs. */
const slotsMax = 2_000;

/**
 * The times in opening hours at which somebody can still be served. Times that a change of the clock skips are not
 * offered; one that it repeats is offered once.
 */
export function freeSlots(wanted: SlotsWanted): readonly Slot[] {
  const { durationMinutes, everyMinutes, bufferMinutes = 0, capacity, now, days, zone } = wanted;
  const first = Temporal.PlainDate.from(wanted.from);
  const busy = [...wanted.busy].sort((a, b) => a.from - b.from);
  const slots: Slot[] = [];
  for (let index = 0; index < days && slots.length < slotsMax; index += 1) {
    const day = first.add({ days: index });
    for (const minute of startsOn(wanted.hours, day.dayOfWeek, { durationMinutes, everyMinutes })) {
      const at = instantOf(day, minute, zone);
      if (at === undefined || at < now) continue;
      const from = at - bufferMinutes * minuteMs;
      const until = at + (durationMinutes + bufferMinutes) * minuteMs;
      const free = capacity - placesTaken(busy, { from, until, capacity });
      if (free > 0) slots.push({ date: day.toString(), time: clockOf(minute), at, free });
    }
  }
  return slots.slice(0, slotsMax);
}

const minuteMs = 60_000;

/** Minutes after midnight at which slots begin, without doubles where hours overlap. */
function startsOn(
  hours: readonly Hours[],
  weekday: number,
  { durationMinutes, everyMinutes }: Pick<SlotsWanted, "durationMinutes" | "everyMinutes">,
): readonly number[] {
  const starts = new Set<number>();
  for (const { weekday: day, from, until } of hours) {
    if (day !== weekday) continue;
    const last = minutesIn(until) - durationMinutes;
    for (let minute = minutesIn(from); minute <= last; minute += everyMinutes) starts.add(minute);
  }
  return [...starts].sort((a, b) => a - b);
}

/** The most places that are taken at any moment of a stretch. */
function placesTaken(
  busy: readonly Busy[],
  { from, until, capacity }: { readonly from: number; readonly until: number; readonly capacity: number },
): number {
  const near = busy.filter((one) => one.from < until && one.until > from);
  const moments = [from, ...near.map((one) => one.from).filter((at) => at > from)];
  const counts = moments.map((at) =>
    near.reduce((sum, one) => (one.from <= at && one.until > at ? sum + (one.places ?? capacity) : sum), 0),
  );
  return Math.max(0, ...counts);
}

/** Undefined for a wall time that a change of the clock skips. */
function instantOf(day: Temporal.PlainDate, minute: number, zone: string): number | undefined {
  const wall = day.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const zoned = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
  return zoned.toPlainDateTime().equals(wall) ? zoned.epochMilliseconds : undefined;
}

/** The moment of a date and a time in a zone; undefined when they name none. */
export function momentOf(date: string, time: string, zone: string): number | undefined {
  try {
    return Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(zone)
      .epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function minutesIn(clock: string): number {
  const [hours = "0", minutes = "0"] = clock.split(":");
  return Number(hours) * 60 + Number(minutes);
}

function clockOf(minute: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
