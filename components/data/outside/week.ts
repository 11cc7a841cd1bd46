import { Temporal } from "temporal-polyfill";

/** A part of a busy time on one day. Minutes from midnight as the clock of the place shows them. */
export type DayPart = {
  readonly id: string;
  readonly from: number;
  readonly until: number;
  readonly title: string;
  readonly isWholeDay: boolean;
};
export type WeekDay = { readonly date: string; readonly parts: readonly DayPart[] };

export type WeekTime = {
  readonly id: string;
  readonly from: string;
  readonly until: string;
  readonly title: string;
  readonly isWholeDay: boolean;
};

/** Monday of the week of a moment, moved by some weeks. */
export function mondayOf(moment: string, zone: string, weeks: number): string {
  const day = Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate();
  return day
    .subtract({ days: day.dayOfWeek - 1 })
    .add({ weeks })
    .toString();
}

/** The seven days from Monday on, with what is busy on each. */
export function weekOf(times: readonly WeekTime[], monday: string, zone: string): readonly WeekDay[] {
  const first = Temporal.PlainDate.from(monday);
  return Array.from({ length: 7 }, (_, at) => {
    const date = first.add({ days: at });
    const start = date.toZonedDateTime({ timeZone: zone });
    const end = date.add({ days: 1 }).toZonedDateTime({ timeZone: zone });
    const parts = times.flatMap(({ id, from, until, title, isWholeDay }): DayPart[] => {
      const [begin, close] = [Temporal.Instant.from(from), Temporal.Instant.from(until)];
      const isElsewhere =
        close.epochMilliseconds <= start.epochMilliseconds ||
        begin.epochMilliseconds >= end.epochMilliseconds;
      if (isElsewhere) return [];
      const before = begin.epochMilliseconds <= start.epochMilliseconds;
      const after = close.epochMilliseconds >= end.epochMilliseconds;
      const part = {
        from: before ? 0 : minutesOf(begin, zone),
        until: after ? 1_440 : minutesOf(close, zone),
      };
      return [{ id, title, isWholeDay: isWholeDay || (before && after), ...part }];
    });
    return { date: date.toString(), parts };
  });
}

/** "09:30" */
export function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

function minutesOf(moment: Temporal.Instant, zone: string): number {
  const { hour, minute } = moment.toZonedDateTimeISO(zone);
  return hour * 60 + minute;
}
