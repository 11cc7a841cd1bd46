import { dayNumber, isoOfDay } from "@/lib/flow/dates/day-number";

/** The day on this device's clock and in its zone, as YYYY-MM-DD. */
export function localDay(): string {
  const now = new Date();
  return isoOfDay(dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate()));
}
