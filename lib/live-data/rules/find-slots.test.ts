import { expect, test } from "vitest";
import type { WantedSlots } from "@/lib/flow/answering/ports";
import { success } from "@/lib/result";
import { askRows } from "@/lib/sources/query/ask-rows";
import type { Cells, Column, RowsPort } from "@/lib/sources/rows";
import { findSlots } from "./find-slots";

const columns: readonly Column[] = [
  { id: "day", name: "Day", type: "date" },
  { id: "time", name: "Time", type: "time" },
  { id: "from", name: "From", type: "date-time" },
  { id: "until", name: "Until", type: "date-time" },
];
const wanted: WantedSlots = {
  hours: [{ weekday: 2, from: "09:00", until: "10:30" }],
  ...{ zone: "Europe/Madrid", durationMinutes: 30, everyMinutes: 30, capacity: 1 },
  ...{ from: "2030-01-08", days: 1 },
};

/** The times that are left beside rows, and how many of those were looked at. */
async function left(busy: WantedSlots["busy"], rows: readonly Cells[], change: Partial<WantedSlots> = {}) {
  let seen = 0;
  const readRows: RowsPort["readRows"] = async (_, query) => {
    const all = rows.map((cells, index) => ({ id: String(index), cells, version: 1 }));
    const found = askRows(columns, all, query);
    const near = found.ok ? found.value : [];
    seen += near.length;
    return success({ rows: near, columns, asOf: "", isStale: false });
  };
  // Free times are only read for.
  const port = { readRows } as Pick<RowsPort, "readRows"> as RowsPort;
  const around = {
    ...{ scope: { db: undefined as never, workspaceId: "w" }, rows: port, holder: null, isDry: false },
    ...{
      now: () => new Date("2030-01-01T00:00:00Z"),
      zone: "Europe/Madrid",
      titleOf: async () => "Bookings",
    },
  };
  const found = await findSlots(around, { ...wanted, ...change, ...(busy ? { busy } : {}) });
  return {
    times: found.ok ? found.value.rows.map(({ $id, free }) => `${$id} ${free}`) : found.failure,
    seen,
  };
}

const table = { kind: "table", source: "s", date: "day", time: "time" } as const;

test("free times are those of the opening hours, less the bookings of these days, of which alone are read", async () => {
  const before = Array.from({ length: 500 }, () => ({ day: "2029-05-01", time: "09:00" }));
  const rows = [...before, { day: "2030-01-08", time: "09:30" }, { day: "2030-02-01", time: "09:00" }];
  expect(await left(table, rows)).toEqual({
    times: ["2030-01-08 09:00 1", "2030-01-08 10:00 1"],
    seen: 1,
  });
  expect(await left(table, rows, { capacity: 2 })).toMatchObject({
    times: ["2030-01-08 09:00 2", "2030-01-08 09:30 1", "2030-01-08 10:00 2"],
  });
  expect(await left(table, rows, { bufferMinutes: 15 })).toMatchObject({ times: [] });
  expect(await left(undefined, rows)).toMatchObject({ times: { length: 3 } });
});

test("a booking of the evening before that lasts past midnight counts", async () => {
  const night = {
    hours: [{ weekday: 2, from: "00:00", until: "02:00" }],
    durationMinutes: 60,
    everyMinutes: 60,
  };
  const { times } = await left(table, [{ day: "2030-01-07", time: "23:30" }], night);
  expect(times).toEqual(["2030-01-08 01:00 1"]);
});

test("an event of a calendar takes all places while it lasts", async () => {
  const event = { from: "2030-01-08T08:15:00Z", until: "2030-01-08T09:00:00Z" };
  const { times } = await left({ kind: "calendar", source: "s" }, [event], { capacity: 5 });
  expect(times).toEqual(["2030-01-08 10:00 5"]);
});
