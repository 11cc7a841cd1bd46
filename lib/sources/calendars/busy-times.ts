import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";

/** A stretch of a calendar in which somebody is busy. Milliseconds since 1970. */
export type BusyTime = {
  readonly from: number;
  readonly until: number;
  readonly title: string;
  readonly isWholeDay: boolean;
};

export type BusyWindow = {
  /** IANA; of whole days and of times that name no zone. */
  readonly zone: string;
  readonly from: number;
  readonly until: number;
};

/** Bounds what a calendar costs, however often its events come again. */
const timesMax = 5_000;
const roundsMax = 20_000;
const titleMax = 200;

/**
 * When a calendar (iCalendar, RFC 5545) says that somebody is busy, in order: events with their recurrences, exceptions
 * and zones, and published free-busy times. Events that are cancelled or do not take time are left out. Undefined for
 * what is no calendar.
 */
export function busyTimes(text: string, window: BusyWindow): readonly BusyTime[] | undefined {
  const calendars = calendarsIn(text);
  if (!calendars) return undefined;
  const times = calendars.flatMap((calendar) => [
    ...eventTimes(calendar, window),
    ...freeBusyTimes(calendar, window),
  ]);
  return times
    .filter(({ from, until }) => until > window.from && from < window.until && until > from)
    .sort((a, b) => a.from - b.from || a.until - b.until)
    .slice(0, timesMax);
}

function calendarsIn(text: string): readonly ICAL.Component[] | undefined {
  if (!/^\s*BEGIN:VCALENDAR/i.test(text.replace(/^\ufeff/, ""))) return undefined;
  try {
    const parsed: unknown = ICAL.parse(text.replace(/^\ufeff/, ""));
    // Several calendars in one text come as a list of what one is.
    const all = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed];
    return all.map((one) => new ICAL.Component(one));
  } catch {
    // The parser throws for what it cannot take apart.
    return undefined;
  }
}

function eventTimes(calendar: ICAL.Component, window: BusyWindow): readonly BusyTime[] {
  const components = calendar.getAllSubcomponents("vevent");
  const exceptions = components.filter((one) => one.hasProperty("recurrence-id"));
  const masters = components.filter((one) => !one.hasProperty("recurrence-id"));
  const uids = new Set(masters.map(uidOf));
  return [
    ...masters.flatMap((master) => {
      const own = exceptions.filter((one) => uidOf(one) === uidOf(master));
      return safely(() => timesOf(new ICAL.Event(master, { exceptions: own }), window));
    }),
    // An invitation to one time of a series comes without the series.
    ...exceptions
      .filter((one) => !uids.has(uidOf(one)))
      .flatMap((one) => safely(() => timesOf(new ICAL.Event(one), window))),
  ];
}

/** An event that the reader cannot make sense of is left out; the others count. */
function safely(read: () => readonly BusyTime[]): readonly BusyTime[] {
  try {
    return read();
  } catch {
    return [];
  }
}

function timesOf(event: ICAL.Event, window: BusyWindow): readonly BusyTime[] {
  if (!event.isRecurring() || event.isRecurrenceException()) {
    return timeOf(event, event.startDate, event.endDate, window);
  }
  const times: BusyTime[] = [];
  const occurrences = event.iterator();
  for (let round = 0; round < roundsMax && times.length < timesMax; round += 1) {
    const occurrence = occurrences.next();
    if (!occurrence || instantOf(occurrence, window.zone) >= window.until) break;
    const { item, startDate, endDate } = event.getOccurrenceDetails(occurrence);
    times.push(...timeOf(item, startDate, endDate, window));
  }
  return times;
}

function timeOf(
  { component, summary }: ICAL.Event,
  start: ICAL.Time,
  end: ICAL.Time,
  { zone, from: windowFrom }: BusyWindow,
): readonly BusyTime[] {
  if (isFree(component)) return [];
  const [from, until] = [instantOf(start, zone), instantOf(end, zone)];
  if (until <= windowFrom) return [];
  return [{ from, until, title: String(summary ?? "").slice(0, titleMax), isWholeDay: start.isDate }];
}

function isFree(component: ICAL.Component): boolean {
  const value = (name: string) => String(component.getFirstPropertyValue(name) ?? "").toUpperCase();
  return (
    value("status") === "CANCELLED" ||
    value("transp") === "TRANSPARENT" ||
    value("x-microsoft-cdo-busystatus") === "FREE"
  );
}

function freeBusyTimes(calendar: ICAL.Component, { zone }: BusyWindow): readonly BusyTime[] {
  return calendar
    .getAllSubcomponents("vfreebusy")
    .flatMap((one) => one.getAllProperties("freebusy"))
    .filter((property) => String(property.getParameter("fbtype") ?? "BUSY").toUpperCase() !== "FREE")
    .flatMap((property) => property.getValues())
    .flatMap((period: unknown) => {
      if (!(period instanceof ICAL.Period)) return [];
      const [from, until] = [instantOf(period.start, zone), instantOf(period.getEnd(), zone)];
      return [{ from, until, title: "", isWholeDay: false }];
    });
}

function uidOf(component: ICAL.Component): string {
  return String(component.getFirstPropertyValue("uid") ?? "");
}

/** The moment of a time: by its own zone where that is known by name or described in the calendar, else by ours. */
function instantOf(time: ICAL.Time, fallback: string): number {
  const { zone } = time;
  if (zone === ICAL.Timezone.utcTimezone) return time.toUnixTime() * 1000;
  const named = time.isDate ? fallback : (knownZone(zone.tzid) ?? knownZone(nameOf(time)));
  const isDescribed = zone !== ICAL.Timezone.localTimezone && zone.component !== null;
  if (named === undefined && isDescribed) return time.toUnixTime() * 1000;
  const { year, month, day, hour, minute, second } = time;
  const shown = { year, month, day, ...(time.isDate ? {} : { hour, minute, second }) };
  return Temporal.PlainDateTime.from(shown).toZonedDateTime(named ?? fallback).epochMilliseconds;
}

/** The zone that a time names when the calendar does not describe it; the types of the reader leave it out. */
function nameOf(time: ICAL.Time): string | undefined {
  const name: unknown = Reflect.get(time, "timezone");
  return typeof name === "string" ? name : undefined;
}

const known = new Map<string, string | undefined>();

/** The IANA zone that a name means, with or without what some programs put before it. */
function knownZone(name: string | undefined): string | undefined {
  if (!name || name === "floating") return undefined;
  if (!known.has(name)) known.set(name, [name, name.split("/").slice(-2).join("/")].find(isZone));
  return known.get(name);
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
