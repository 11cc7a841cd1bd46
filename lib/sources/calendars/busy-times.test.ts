import { describe, expect, it } from "vitest";
import { busyTimes } from "./busy-times";

const window = {
  zone: "Europe/Berlin",
  from: Date.parse("2026-10-19T00:00:00Z"),
  until: Date.parse("2026-11-16T00:00:00Z"),
};

function times(lines: readonly string[], of = window): readonly string[] | undefined {
  const text = ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR"].join("\r\n");
  return busyTimes(text, of)?.map(({ from, until }) => `${iso(from)} ${iso(until)}`);
}
const iso = (moment: number) => new Date(moment).toISOString().slice(5, 16);
const event = (...lines: string[]) => ["BEGIN:VEVENT", "UID:one", ...lines, "END:VEVENT"];

describe("a calendar", () => {
  it("is busy at the hour that the clock of the place shows, in summer and in winter", () => {
    expect(
      times(
        event(
          "DTSTART;TZID=Europe/Berlin:20261021T100000",
          "DTEND;TZID=Europe/Berlin:20261021T110000",
          "RRULE:FREQ=WEEKLY;COUNT=3",
          "EXDATE;TZID=Europe/Berlin:20261028T100000",
        ),
      ),
    ).toEqual(["10-21T08:00 10-21T09:00", "11-04T09:00 11-04T10:00"]);
  });

  it("follows one meeting of a series that was moved, and forgets one that was cancelled", () => {
    const series = event("DTSTART:20261020T100000Z", "DTEND:20261020T110000Z", "RRULE:FREQ=DAILY;COUNT=3");
    const moved = event(
      "RECURRENCE-ID:20261021T100000Z",
      "DTSTART:20261021T150000Z",
      "DTEND:20261021T153000Z",
    );
    const gone = event(
      "RECURRENCE-ID:20261022T100000Z",
      "DTSTART:20261022T100000Z",
      "DTEND:20261022T110000Z",
      "STATUS:CANCELLED",
    );
    expect(times([...series, ...moved, ...gone])).toEqual([
      "10-20T10:00 10-20T11:00",
      "10-21T15:00 10-21T15:30",
    ]);
  });

  it("is busy on whole days from midnight to midnight of the place", () => {
    expect(times(event("DTSTART;VALUE=DATE:20261025", "DTEND;VALUE=DATE:20261026"))).toEqual([
      "10-24T22:00 10-25T23:00",
    ]);
    expect(times(event("DTSTART;VALUE=DATE:20261105"))).toEqual(["11-04T23:00 11-05T23:00"]);
  });

  it.each([[["STATUS:CANCELLED"]], [["TRANSP:TRANSPARENT"]], [["X-MICROSOFT-CDO-BUSYSTATUS:FREE"]]])(
    "is not busy with %j",
    (lines) => {
      expect(times(event("DTSTART:20261020T100000Z", "DTEND:20261020T110000Z", ...lines))).toEqual([]);
    },
  );

  it("knows zones by the description in it, by name, and takes times without one as of the place", () => {
    const described = [
      "BEGIN:VTIMEZONE",
      "TZID:Somewhere",
      "BEGIN:STANDARD",
      "DTSTART:19700101T000000",
      "TZOFFSETFROM:+0300",
      "TZOFFSETTO:+0300",
      "END:STANDARD",
      "END:VTIMEZONE",
    ];
    const in_ = (zone: string) => event(`DTSTART${zone}:20261020T100000`, `DTEND${zone}:20261020T110000`);
    expect(times([...described, ...in_(";TZID=Somewhere")])).toEqual(["10-20T07:00 10-20T08:00"]);
    expect(times(in_(";TZID=/citadel.org/20210210_1/America/New_York"))).toEqual(["10-20T14:00 10-20T15:00"]);
    expect(times(in_(""))).toEqual(["10-20T08:00 10-20T09:00"]);
    expect(times(in_(";TZID=Nowhere at all"))).toEqual(["10-20T08:00 10-20T09:00"]);
  });

  it("may be a list of busy times alone, and events may have a duration", () => {
    const published = [
      "BEGIN:VFREEBUSY",
      "FREEBUSY:20261020T100000Z/PT1H,20261021T100000Z/20261021T103000Z",
      "END:VFREEBUSY",
    ];
    expect(times(published)).toEqual(["10-20T10:00 10-20T11:00", "10-21T10:00 10-21T10:30"]);
    expect(times(event("DTSTART:20261020T100000Z", "DURATION:PT90M"))).toEqual(["10-20T10:00 10-20T11:30"]);
  });

  it("costs little however often its events come again, and one broken event spoils no other", () => {
    const endless = event("DTSTART:20200101T000000Z", "DURATION:PT1S", "RRULE:FREQ=SECONDLY");
    const broken = event("DTSTART:soon", "DTEND:later");
    const fine = event("DTSTART:20261020T100000Z", "DTEND:20261020T110000Z");
    expect(times([...endless, ...broken, ...fine])).toEqual(["10-20T10:00 10-20T11:00"]);
  });

  it.each(["", "<html></html>", "BEGIN:VCARD\r\nEND:VCARD", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT"])(
    "is not %j",
    (text) => {
      const read = busyTimes(text, window);
      expect(read === undefined || read.length === 0).toBe(true);
    },
  );
});
