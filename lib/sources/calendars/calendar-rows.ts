import type { CalendarSettings } from "../outside/settings";
import type { Column, Row } from "../rows";
import { busyTimes } from "./busy-times";

/** The columns of every calendar; the first two are what rules look at. */
export function calendarColumns(zone: string): Column[] {
  return [
    { id: "from", name: "From", type: "date-time", zone },
    { id: "until", name: "Until", type: "date-time", zone },
    { id: "title", name: "Title", type: "text" },
    { id: "whole-day", name: "Whole day", type: "yes-no" },
  ];
}

const dayMs = 24 * 60 * 60 * 1000;
/** What is read of a calendar: what has just been, and a year ahead. */
const backDays = 7;
const aheadDays = 370;

/** The busy times of a calendar as rows. Undefined for what is no calendar. */
export function calendarRows(
  text: string,
  { zone }: Pick<CalendarSettings, "zone">,
  now: Date,
): readonly Row[] | undefined {
  const today = now.getTime();
  const window = { zone, from: today - backDays * dayMs, until: today + aheadDays * dayMs };
  return busyTimes(text, window)?.map(({ from, until, title, isWholeDay }) => ({
    id: `${isoOf(from)}/${isoOf(until)}`,
    cells: {
      from: isoOf(from),
      until: isoOf(until),
      title: title === "" ? null : title,
      "whole-day": isWholeDay,
    },
    version: 0,
  }));
}

function isoOf(moment: number): string {
  return new Date(moment).toISOString().replace(/\.\d{3}Z$/, "Z");
}
