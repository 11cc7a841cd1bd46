import { Temporal } from "temporal-polyfill";
import { type DayOrder, dayAndRest } from "./read-day";

const timePattern = /^(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*([ap])?\.?m?\.?(?:\s*(?:uhr|h))?$/i;

/** A time of day as "09:30": 9:30, 09:30:00, 9.30, 14h30, 9 am, 2:15 p.m. Undefined for anything else. */
export function readTime(text: string): string | undefined {
  const bare = text.trim();
  const [, hourText, minute = "00", half] = timePattern.exec(bare) ?? [];
  // A number alone is no time.
  if (hourText === undefined || /^\d+$/.test(bare)) return undefined;
  const hour = half ? (Number(hourText) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : Number(hourText);
  if (hour > 23 || Number(minute) > 59 || (half && (Number(hourText) > 12 || hourText === "0")))
    return undefined;
  return `${String(hour).padStart(2, "0")}:${minute}`;
}

/** The time that follows a day, as free times are named: "2026-12-07 09:30". */
export function readTimeAfterDay(text: string): string | undefined {
  const written = /^(?:T|,?\s+)(.+)$/.exec(dayAndRest(text.trim(), undefined)?.rest ?? "")?.[1];
  return written === undefined ? undefined : readTime(written);
}

/**
 * A moment as people write it, in UTC: with an offset as it says, else as the clocks of the zone (IANA) show it. A time
 * that a clock skips in spring is the one after it. A day alone is its beginning.
 */
export function readMoment(
  text: string,
  { zone = "UTC", order }: { readonly zone?: string | undefined; readonly order?: DayOrder | undefined },
): string | undefined {
  const bare = text.trim();
  const exact = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i.test(bare);
  if (exact) {
    const moment = new Date(bare.replace(" ", "T"));
    return Number.isNaN(moment.getTime()) ? undefined : isoOf(moment.getTime());
  }
  const found = dayAndRest(bare, order);
  if (!found) return undefined;
  const written = /^(?:T|,?\s+)(.+)$/.exec(found.rest)?.[1];
  if (written === undefined) return found.rest === "" ? momentIn(zone, found.day, "00:00") : undefined;
  const time = readTime(written);
  return time === undefined ? undefined : momentIn(zone, found.day, time);
}

/** The moment at which the clocks of a zone show a day and a time. Undefined for a zone that there is not. */
export function momentIn(zone: string, day: string, time: string): string | undefined {
  try {
    const shown = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone);
    return isoOf(shown.epochMilliseconds);
  } catch {
    return undefined;
  }
}

/** What the clocks of a zone show at a moment: "2026-11-21 09:30". Undefined for what is no moment. */
export function shownIn(
  zone: string,
  moment: string,
): { readonly day: string; readonly time: string } | undefined {
  try {
    const shown = Temporal.Instant.from(moment).toZonedDateTimeISO(zone);
    return {
      day: shown.toPlainDate().toString(),
      time: shown.toPlainTime().toString({ smallestUnit: "minute" }),
    };
  } catch {
    return undefined;
  }
}

function isoOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.000Z$/, "Z");
}
