import { createHash } from "node:crypto";
import type { WorkspaceScope } from "@/db/scope";
import type {
  AnsweringPorts,
  Found,
  Reservation,
  Row,
  Saving,
  SourceFault,
  Wanted,
} from "@/lib/flow/answering/ports";
import { plainText } from "@/lib/flow/answering/text-of";
import type { JsonObject } from "@/lib/flow/json";
import { freeColumn, rowIdColumn } from "@/lib/flow/rules/rules";
import { failure, type Result, success } from "@/lib/result";
import { readCells } from "@/lib/sources/cells/read-cells";
import { shownIn } from "@/lib/sources/cells/read-time";
import { openSource } from "@/lib/sources/list-sources";
import { callSource } from "@/lib/sources/outside/call-source";
import type { Cells, RowsPort, Row as SourceRow, TimesKept, WriteFailure } from "@/lib/sources/rows";
import { bookingsNear, isTimeFree } from "@/lib/sources/slots/bookings";
import { findSlots } from "./find-slots";
import { type Clock, cellOf, rowQuery, splitFilters } from "./row-query";
import type { AnsweringSetting, Around } from "./setting";
import { faultOf, texts } from "./texts";

type Answer<Value> = Promise<Result<Value, SourceFault>>;

/** What rules do outside of themselves, over the sources of a workspace. */
export function answeringPorts(setting: AnsweringSetting): AnsweringPorts {
  const { scope, rows, holder, now, zone, isDry } = setting;
  const titleOf = (source: string) => setting.titleOf(source, () => readTitle(scope, source));
  const around: Around = { scope, rows, holder, now, zone, isDry, titleOf };
  let newlyConfirmed: readonly string[] = [];
  return {
    find: (wanted) => find(around, wanted),
    slots: (wanted) => findSlots(around, wanted),
    save: (wanted) => (isDry ? wouldSave(around, wanted) : save(around, wanted)),
    reserve: (wanted) => (isDry ? wouldReserve(around, wanted) : reserve(around, wanted)),
    call: (wanted) => call(around, wanted),
    confirm: async () => {
      if (isDry || holder === null) return success("kept");
      const confirmed = await rows.confirm(holder);
      if (confirmed.ok) newlyConfirmed = confirmed.value.newly;
      return success(confirmed.ok ? "kept" : "lost");
    },
    unconfirm: async () => {
      if (holder !== null && newlyConfirmed.length > 0) await rows.unconfirm(holder, newlyConfirmed);
    },
    today: dayIn(zone, now()),
    elapsed: () => performance.now(),
  };
}

async function readTitle(scope: WorkspaceScope, source: string): Promise<string> {
  return (await openSource(scope, source))?.name ?? texts.goneSource;
}

async function find(around: Around, wanted: Wanted): Answer<Found> {
  const title = await around.titleOf(wanted.source);
  const asked = rowQuery(wanted, clockFor(wanted, around));
  if (asked === "nothing") return success({ rows: [], title, note: texts.nothingAnswered });
  const read = await around.rows.readRows(wanted.source, asked.query);
  if (!read.ok) return failure(faultOf(read.failure, title));
  const { rows, isStale, asOf } = read.value;
  const { ids } = asked;
  const meant = ids ? rows.filter(({ id }) => ids.has(id)).slice(0, wanted.limit) : rows;
  const found = { rows: rowsOf(meant), title };
  return success(isStale ? { ...found, note: texts.stale(asOf) } : found);
}

/** Read of clocks only where somebody asks what is over: the same question within a minute is the same query. */
function clockFor({ where }: Wanted, { zone, now }: Around): Clock | undefined {
  if (!where.some(({ time }) => time !== undefined)) return undefined;
  const moment = now().toISOString();
  return shownIn(zone, moment) ?? shownIn("UTC", moment);
}

async function save(around: Around, wanted: Saving): Answer<Saved> {
  const { source, match, cells, key, unlessTaken, keepsPlaces } = wanted;
  const title = await around.titleOf(source);
  const { rows, holder } = around;
  const keepsPlacesOf = keepsPlaces && holder !== null ? holder : undefined;
  const written = { cells: cellsOf(cells), unlessTaken, keepsPlacesOf };
  const split = match ? splitFilters(match) : "nothing";
  // A row that is to be changed and cannot be meant is a new one.
  if (split === "nothing")
    return saved(title, await rows.addRow(source, { ...written, ...onceKeys(key, around.now()) }));
  const [rowId] = split.ids ?? [];
  if (rowId !== undefined) return saved(title, await rows.updateRow(source, { ...written, rowId }));
  return saved(title, await rows.saveRow(source, { ...written, where: split.filters }));
}

type Saved = Found | "taken" | "lost";

function saved(title: string, result: Awaited<ReturnType<RowsPort["addRow"]>>): Result<Saved, SourceFault> {
  if (result.ok) return success({ rows: [rowOf(result.value)], title });
  const { reason } = result.failure;
  if (reason === "taken" || reason === "lost") return success(reason);
  return failure(faultOf(result.failure, title));
}

async function wouldSave(around: Around, { source, cells, match, unlessTaken }: Saving): Answer<Saved> {
  const title = await around.titleOf(source);
  if (unlessTaken && !match) {
    const free = await wouldBeFree(around, source, cellsOf(cells), unlessTaken);
    if (!free.ok) return failure(faultOf(free.failure, title));
    if (!free.value) return success("taken");
  }
  return success({ rows: [{ [rowIdColumn]: "", ...cellsOf(cells) }], title, note: texts.notWritten });
}

/** Whether a booking could be made now; somebody else may be faster. */
async function wouldBeFree(
  { rows, now }: Around,
  source: string,
  booking: Cells,
  times: TimesKept,
): Promise<Result<boolean, WriteFailure>> {
  const day = plainText(booking[times.date]);
  const near = await rows.readRows(source, bookingsNear(times, day, 1));
  if (!near.ok) return near;
  const cells = readCells(near.value.columns, booking);
  if (!cells.ok) return cells;
  const others = near.value.rows.map((row) => row.cells);
  return success(isTimeFree(cells.value, times, others, now().getTime()));
}

async function reserve(around: Around, wanted: Reservation): ReturnType<AnsweringPorts["reserve"]> {
  const { source, row, column, quantity, minutes } = wanted;
  const { onceKey, earlierKey } = onceKeys(wanted.key, around.now());
  const title = await around.titleOf(source);
  const holder = around.holder ?? onceKey;
  const held = await around.rows.reserve({
    sourceId: source,
    rowId: row,
    columnOfPlaces: column,
    quantity,
    holder,
    until: new Date(around.now().getTime() + minutes * 60_000),
    idempotencyKey: onceKey,
    earlierKey,
    purpose: wanted.purpose,
  });
  if (held.ok && around.holder === null) await around.rows.confirm(holder);
  if (held.ok) return success({ outcome: "held", title });
  const { reason } = held.failure;
  // A row that is gone has no places, which is all the person needs to know.
  if (reason === "full" || reason === "gone") return success({ outcome: "full", title });
  return failure(faultOf(held.failure, title));
}

async function wouldReserve(around: Around, wanted: Reservation): ReturnType<AnsweringPorts["reserve"]> {
  const { source, row, column, quantity } = wanted;
  const found = await find(around, {
    source,
    where: [{ column: rowIdColumn, is: "is", value: row }],
    limit: 1,
    free: { column, quantity },
  });
  if (!found.ok) return found;
  const { rows, title } = found.value;
  return success({ outcome: rows.length > 0 ? "held" : "full", title });
}

/** An address is asked with values of the moment; what it gives are rows like any other. */
async function call(
  around: Around,
  { source, values, key }: { readonly source: string; readonly values: JsonObject; readonly key: string },
): Answer<Found> {
  const title = await around.titleOf(source);
  if (around.isDry) return success({ rows: [], title, note: texts.notCalled });
  const asked = { sourceId: source, values: cellsOf(values), onceKey: shortKey(key) };
  const came = await callSource(around.scope, asked, around.now());
  if (!came.ok) return failure(faultOf(came.failure, title));
  return success({ rows: came.value.rows.map(rowOf), title });
}

/** WhatsApp repeats a question within moments; who asks the same much later means it. */
const sameMs = 10 * 60_000;

/** What is asked again within ten minutes has one of these, whenever those began; after twice as long it has neither. */
function onceKeys(key: string, now: Date): { readonly onceKey: string; readonly earlierKey: string } {
  const stretch = Math.floor(now.getTime() / sameMs);
  return { onceKey: shortKey(`${stretch} ${key}`), earlierKey: shortKey(`${stretch - 1} ${key}`) };
}

/** Of the length of an id whatever was asked; only what is written needs it. */
function shortKey(key: string): string {
  return createHash("sha256").update(key).digest("base64url");
}

function cellsOf(values: JsonObject): Cells {
  return Object.fromEntries(Object.entries(values).map(([column, value]) => [column, cellOf(value)]));
}

const known = new WeakMap<readonly SourceRow[], readonly Row[]>();

/** Rows that several people look up within a moment are the same list, which is read for rules once. */
function rowsOf(rows: readonly SourceRow[]): readonly Row[] {
  const made = known.get(rows) ?? rows.map(rowOf);
  known.set(rows, made);
  return made;
}

export function rowOf({ id, cells, free }: SourceRow): Row {
  return { ...cells, [rowIdColumn]: id, ...(free === undefined ? {} : { [freeColumn]: free }) };
}

type KnownDay = {
  /** Null for a zone that is none. */
  readonly format: Intl.DateTimeFormat | null;
  quarter: number;
  day: string;
};

/** Making a format costs more than all else in an answer, and using it more than most. */
const knownDays = new Map<string, KnownDay>();
const zonesMax = 1_000;
/** Days begin at a quarter of an hour of UTC everywhere. */
const quarterMs = 15 * 60_000;

/** YYYY-MM-DD in a zone; in UTC where the zone is none. */
export function dayIn(zone: string, now: Date): string {
  const known = knownDays.get(zone) ?? { format: newDayFormat(zone), quarter: Number.NaN, day: "" };
  const quarter = Math.floor(now.getTime() / quarterMs);
  if (known.quarter === quarter) return known.day;
  if (knownDays.size >= zonesMax) knownDays.clear();
  const day = known.format?.format(now) ?? now.toISOString().slice(0, 10);
  knownDays.set(zone, { ...known, quarter, day });
  return day;
}

function newDayFormat(zone: string): Intl.DateTimeFormat | null {
  try {
    // Sweden writes days as ISO 8601 does.
    return new Intl.DateTimeFormat("sv-SE", { timeZone: zone });
  } catch {
    return null;
  }
}
