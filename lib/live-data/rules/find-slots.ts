import type { Found, Row, SourceFault, WantedSlots } from "@/lib/flow/answering/ports";
import type { BusySource } from "@/lib/flow/rules/rules";
import { rowIdColumn, slotColumns } from "@/lib/flow/rules/rules";
import { failure, type Result, success } from "@/lib/result";
import type { Cells } from "@/lib/sources/rows";
import { bookingsNear, timeBooked } from "@/lib/sources/slots/bookings";
import { type Busy, freeSlots } from "@/lib/sources/slots/free-slots";
import type { Around } from "./setting";
import { faultOf } from "./texts";

/** Free times as rows: each is named by its date and time, so that it can be found again among bookings. */
export async function findSlots(around: Around, wanted: WantedSlots): Promise<Result<Found, SourceFault>> {
  const busy = await busyTimes(around, wanted);
  if (!busy.ok) return busy;
  const slots = freeSlots({ ...wanted, busy: busy.value.times, now: around.now().getTime() });
  const rows = slots.map(
    ({ date, time, free }): Row => ({
      [rowIdColumn]: `${date} ${time}`,
      [slotColumns.date]: date,
      [slotColumns.time]: time,
      [slotColumns.free]: free,
    }),
  );
  return success({ rows, title: busy.value.title });
}

type BusyTimes = { readonly times: readonly Busy[]; readonly title: string };

async function busyTimes(around: Around, wanted: WantedSlots): Promise<Result<BusyTimes, SourceFault>> {
  const { busy } = wanted;
  if (!busy) return success({ times: [], title: "" });
  const title = await around.titleOf(busy.source);
  const read = await around.rows.readRows(
    busy.source,
    busy.kind === "table" ? bookingsNear(busy, wanted.from, wanted.days) : {},
  );
  if (!read.ok) return failure(faultOf(read.failure, title));
  return success({ times: read.value.rows.flatMap(({ cells }) => busyOf(cells, busy, wanted)), title });
}

/** An event of a calendar takes all places. */
function busyOf(cells: Cells, busy: BusySource, wanted: WantedSlots): readonly Busy[] {
  if (busy.kind === "calendar") {
    const [from, until] = [momentIn(cells[calendarColumns.from]), momentIn(cells[calendarColumns.until])];
    return from === undefined || until === undefined ? [] : [{ from, until }];
  }
  const booked = timeBooked(cells, busy, wanted);
  return booked ? [booked] : [];
}

/** The columns of every calendar. */
const calendarColumns = { from: "from", until: "until" } as const;

function momentIn(cell: Cells[string] | undefined): number | undefined {
  const at = typeof cell === "string" ? Date.parse(cell) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}
