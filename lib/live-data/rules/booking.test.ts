import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { newId } from "@/db/new-id";
import type { Scope } from "@/db/scope";
import { addPerson, testDatabases } from "@/db/test-databases";
import { neverCut } from "@/lib/endpoint/test-cut";
import { printText } from "@/lib/flow/model/print";
import { rulesSchema } from "@/lib/flow/rules/rules-schema";
import { readRows } from "@/lib/sources/read-rows";
import { changeTable } from "@/lib/sources/tables/change-table";
import { type ByRules, decideByRules } from "./decide-by-rules";
import { addTestAppointments, appointmentBooker } from "./test-appointment";
import { addTestBooking, asked, book, bookingDecider } from "./test-booking";
import { rulesToTrySchema, tryRules } from "./try-rules";

const now = new Date("2029-12-31T10:00:00Z");

describe.each(testDatabases)("rules over the tables of $name", ({ open }) => {
  let opened: OpenDatabase;
  let scope: Scope;
  beforeAll(async () => {
    opened = await open();
    scope = await addPerson(opened, "Ada");
  });
  afterAll(() => opened.close());

  async function rowsOf(sourceId: string): Promise<number> {
    const read = await readRows(scope, sourceId, {}, now);
    return read.ok ? read.value.rows.length : -1;
  }

  it("give exactly 50 bookings to 200 people who want one of 50 places at once", async () => {
    const booking = await addTestBooking(scope, 50, now);
    const decide = bookingDecider(scope, booking, () => now);
    const came = await Promise.all(Array.from({ length: 200 }, () => book(decide, booking)));
    expect(came.filter((outcome) => outcome === "booked")).toHaveLength(50);
    expect(new Set(came)).toEqual(new Set(["booked", "This day is full."]));
    expect(await rowsOf(booking.bookingsId)).toBe(50);
    const opening = await decide(asked(newId(), "INIT", undefined));
    expect(opening.reply).toMatchObject({ ok: true, value: { screen: "PICK", data: { days: [] } } });
  });

  it("let a phone ask again, whose answer was lost, without booking twice", async () => {
    const booking = await addTestBooking(scope, 2, now);
    const decide = bookingDecider(scope, booking, () => now);
    expect([await book(decide, booking, "one"), await book(decide, booking, "one")]).toEqual([
      "booked",
      "booked",
    ]);
    expect(await rowsOf(booking.bookingsId)).toBe(1);
    expect([await book(decide, booking, "two"), await book(decide, booking, "three")]).toEqual([
      "booked",
      "This day is full.",
    ]);
  });

  it("book the same again for who asks for it later, and at once for who asks after the owner deleted the row", async () => {
    const booking = await addTestBooking(scope, 3, now);
    const at = (minutes: number) =>
      bookingDecider(scope, booking, () => new Date(now.getTime() + minutes * 60_000));
    const bookOne = (minutes: number) => book(at(minutes), booking, "one");
    expect([await bookOne(0), await bookOne(9), await bookOne(25)]).toEqual(["booked", "booked", "booked"]);
    expect(await rowsOf(booking.bookingsId)).toBe(2);
    const read = await readRows(scope, booking.bookingsId, {}, now);
    const rowIds = read.ok ? read.value.rows.map(({ id }) => id) : [];
    const changes = [{ kind: "delete-rows" as const, rowIds }];
    await changeTable(scope, { sourceId: booking.bookingsId, changes, since: 0 }, now);
    expect(await bookOne(26)).toBe("booked");
    expect(await rowsOf(booking.bookingsId)).toBe(1);
    expect(await book(at(26), booking, "two")).toBe("booked");
    expect(await book(at(26), booking, "three")).toBe("This day is full.");
  });

  it("leave somebody who goes back and answers otherwise the place they have, and take no second one", async () => {
    const booking = await addTestBooking(scope, 1, now);
    const decide = bookingDecider(scope, booking, () => now);
    const pick = (by: string) =>
      decide(asked("one", "data_exchange", "PICK", { trigger: "pick", day: booking.rowId, by }));
    for (const by of ["bus", "train"]) {
      expect((await pick(by)).reply).toMatchObject({ value: { screen: "DETAILS" } });
    }
    expect([await book(decide, booking, "one"), await book(decide, booking, "two")]).toEqual([
      "booked",
      "This day is full.",
    ]);
  });

  it("give a place back that nobody came back for, and no booking to who lost it", async () => {
    const booking = await addTestBooking(scope, 1, now);
    const pick = { trigger: "pick", day: booking.rowId };
    const late = new Date(now.getTime() + 11 * 60_000);
    const early = bookingDecider(scope, booking, () => now);
    const later = bookingDecider(scope, booking, () => late);
    expect((await early(asked("slow", "data_exchange", "PICK", pick))).reply).toMatchObject({
      value: { screen: "DETAILS" },
    });
    expect(await book(early, booking, "waiting")).toBe("This day is full.");
    expect(await book(later, booking, "quick")).toBe("booked");
    const details = { trigger: "book", name: "Slow" };
    expect((await later(asked("slow", "data_exchange", "DETAILS", details))).reply).toMatchObject({
      value: { screen: "DETAILS", data: { error_message: "This day is full." } },
    });
    expect(await rowsOf(booking.bookingsId)).toBe(1);
  });

  it("keep a place no longer than it was held for a booking that could not be saved", async () => {
    const booking = await addTestBooking(scope, 1, now);
    const text = JSON.stringify(booking.rules).replaceAll(booking.bookingsId, "gone");
    const lacking = { ...booking, rules: rulesSchema.parse(JSON.parse(text)) };
    const later = new Date(now.getTime() + 11 * 60_000);
    const decide = (which: typeof booking, at: Date) => bookingDecider(scope, which, () => at);
    expect(await book(decide(lacking, now), booking, "one")).toContain("not there any more");
    expect(await book(decide(booking, now), booking, "two")).toBe("This day is full.");
    expect(await book(decide(booking, later), booking, "two")).toBe("booked");
  });

  it("take for good at once what people reserve whom nobody can tell apart, and one place for each of them", async () => {
    const booking = await addTestBooking(scope, 2, now);
    const decide = bookingDecider(scope, booking, () => now);
    // All answer alike, and are other people all the same.
    expect([
      await book(decide, booking, "unused"),
      await book(decide, booking, "unused"),
      await book(decide, booking, "unused"),
    ]).toEqual(["booked", "booked", "This day is full."]);
    expect(await rowsOf(booking.bookingsId)).toBe(2);
  });

  it("give a time of the opening hours to one of those who book it at the same moment, and none that is over", async () => {
    const table = await addTestAppointments(scope, now);
    const bookAs = appointmentBooker(scope, table, { now });
    const people = ["Ana", "Ben", "Cleo", "Dan"];
    const came = await Promise.all(people.map((name) => bookAs(name, "2030-01-07 09:00")));
    expect(came.toSorted()).toEqual(["Taken.", "Taken.", "Taken.", "booked"]);
    const first = people[came.indexOf("booked")] ?? "";
    // A phone that asks again has its time; whoever moves leaves theirs, and who keeps theirs has it.
    expect(await bookAs(first, "2030-01-07 09:00")).toBe("booked");
    expect(await bookAs(first, "2030-01-07 09:00", "move")).toBe("booked");
    expect(await bookAs(first, "2030-01-07 09:30", "move")).toBe("booked");
    expect(await appointmentBooker(scope, table, { now, isTest: true })("Eve", "2030-01-07 09:30")).toBe(
      "Taken.",
    );
    const late = new Date("2030-01-07T08:01:00Z");
    expect(await appointmentBooker(scope, table, { now: late })("Eve", "2030-01-07 09:00")).toBe("Taken.");
    expect(await bookAs("Eve", "2030-01-07 09:00")).toBe("booked");
    expect(await bookAs("Eve", "2030-01-07 09:30", "move")).toBe("Taken.");
    expect(await rowsOf(table)).toBe(2);
  });

  it("are tried without a trace", async () => {
    const booking = await addTestBooking(scope, 1, now);
    const trial = bookingDecider(scope, booking, () => now, true);
    expect([await book(trial, booking), await book(trial, booking)]).toEqual(["booked", "booked"]);
    expect(await rowsOf(booking.bookingsId)).toBe(0);
    expect(
      await book(
        bookingDecider(scope, booking, () => now),
        booking,
      ),
    ).toBe("booked");
    expect(await book(trial, booking)).toBe("This day is full.");
  });

  it("ask what a screen was shown last only for who stays there, and fail where that cannot be said", async () => {
    const { flow, rules, rowId } = await addTestBooking(scope, 1, now);
    const lookUps: string[] = [];
    const around = { scope, flow, rules, now: () => now, isShared: () => false, isTest: true };
    const pick = (day: string, lastShown: ByRules["lastShown"]) =>
      decideByRules({ ...around, lastShown })(
        asked("one", "data_exchange", "PICK", { trigger: "pick", day }),
        neverCut,
      );
    const remember = async (screen: string) => {
      lookUps.push(screen);
      return undefined;
    };
    expect(await pick(rowId, remember)).toMatchObject({ reply: { value: { screen: "DETAILS" } } });
    expect(lookUps).toEqual([]);
    expect(await pick("gone", remember)).toMatchObject({ reply: { value: { screen: "PICK" } } });
    expect(lookUps).toEqual(["PICK"]);
    const away = () => Promise.reject(new Error("The log is away."));
    await expect(pick("gone", away)).rejects.toThrow("away");
  });

  it("are tried from the builder step by step, with the tables of one's own workspace alone", async () => {
    const booking = await addTestBooking(scope, 1, now);
    const stranger = await addPerson(opened, "Bob");
    const trial = {
      text: printText(booking.flow),
      rules: booking.rules,
      question: {
        action: "data_exchange",
        screen: "PICK",
        data: { trigger: "pick", day: booking.rowId },
      },
      before: {},
    } as const;
    const tried = await tryRules(scope, rulesToTrySchema.parse(trial), now);
    expect(tried).toMatchObject({
      value: { reply: { value: { screen: "DETAILS" } }, steps: [{ step: "place" }, {}] },
    });
    const foreign = await tryRules(stranger, rulesToTrySchema.parse(trial), now);
    expect(foreign).toMatchObject({ value: { reply: { ok: false, failure: { code: "source-down" } } } });
    expect(await tryRules(scope, { ...trial, text: "{" }, now)).toMatchObject({ ok: false });
  });
});
