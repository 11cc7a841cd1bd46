import type { Result } from "@/lib/result";

/**
 * Tables as every reader of live data sees them, whatever they come from: a table inside, an address, a sheet, a
 * calendar. Pure: types and small facts alone.
 */

export const sourceKinds = ["table", "url", "sheet", "calendar"] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const columnTypes = [
  "text",
  "number",
  "money",
  "date",
  "time",
  "date-time",
  "yes-no",
  "list-id",
  "picture",
] as const;
/**
 * What the cells of a column are when they are filled; null is an empty one.
 *
 * | type | cell |
 * |---|---|
 * | text | text |
 * | number | number |
 * | money | number in whole units of the column's currency: 19.99 |
 * | date | "2026-11-21" |
 * | time | "09:30", of 24 hours |
 * | date-time | a moment in UTC: "2026-11-21T08:30:00Z" |
 * | yes-no | boolean |
 * | list-id | text that names the row in lists: a stable id, "slot-7" |
 * | picture | an https address, or the picture itself as base64 |
 */
export type ColumnType = (typeof columnTypes)[number];

export type Column = {
  /** Stays when the column is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly type: ColumnType;
  /** Of money, ISO 4217: "EUR". */
  readonly currency?: string | undefined;
  /** In which moments are written and shown, IANA: "Europe/Berlin". */
  readonly zone?: string | undefined;
};

export type Cell = string | number | boolean | null;
/** By the id of the column; a column that is absent is empty. */
export type Cells = { readonly [columnId: string]: Cell };

export type Row = {
  readonly id: string;
  readonly cells: Cells;
  /** Grows with each change of the row; 0 where rows are only read. */
  readonly version: number;
  /** Places that nobody holds, where the query asked for them. */
  readonly free?: number | undefined;
};

export type Source = {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly columns: readonly Column[];
};

/**
 * A condition on one column. Texts are compared without regard to capitals and outer spaces; a value of another type
 * than the column's is read as a person would write it there. An empty cell is only ever `empty` or `is-not`.
 */
export type Filter = { readonly column: string } & (
  | {
      readonly comparison: "is" | "is-not" | "contains" | "greater" | "at-least" | "less" | "at-most";
      readonly value: Cell;
    }
  /** Both ends included. */
  | { readonly comparison: "between"; readonly from: Cell; readonly to: Cell }
  | { readonly comparison: "one-of"; readonly values: readonly Cell[] }
  | { readonly comparison: "empty" | "not-empty" }
  /** A day and the column of its time, both not before a day ("2026-11-21") and time ("09:30"); no time is not over. */
  | {
      readonly comparison: "not-over";
      readonly time: string;
      readonly day: string;
      readonly clock: string;
    }
);
export type Comparison = Filter["comparison"];

/** Empty cells come last either way. */
export type Sort = { readonly column: string; readonly isDescending?: boolean | undefined };

export type RowQuery = {
  /** All of them have to hold. */
  readonly where?: readonly Filter[] | undefined;
  /** The first weighs most; without any, rows come in the order of the source. */
  readonly sort?: readonly Sort[] | undefined;
  readonly limit?: number | undefined;
  /** Counts what is free of the places in a column; rows with fewer than `atLeast` are left out. */
  readonly places?: { readonly column: string; readonly atLeast?: number | undefined } | undefined;
};

export type RowsRead = {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  /** When this was true at the source, ISO 8601. */
  readonly asOf: string;
  /** The source could not be asked anew: these are the last rows that it gave. */
  readonly isStale: boolean;
};

export type SourceFailure =
  | { readonly reason: "source-not-found" }
  | { readonly reason: "column-not-found"; readonly column: string }
  /** Nothing could be had, now or before; in words for the owner. */
  | { readonly reason: "source-failed"; readonly message: string };

export type WriteFailure =
  | SourceFailure
  /** Only tables inside are written to. */
  | { readonly reason: "read-only" }
  | { readonly reason: "row-not-found" }
  /** Somebody changed the row since; this is what it is now. */
  | { readonly reason: "conflict"; readonly row: Row }
  /** The value does not fit the column. */
  | { readonly reason: "cell-unfit"; readonly column: string; readonly message: string }
  | { readonly reason: "table-full"; readonly rowsMax: number }
  /** The time that it asks for is over or taken. */
  | { readonly reason: "taken" }
  | ConfirmRefused;

/**
 * Times in opening hours, each given to so many people at once, and the columns in which the day and time of a booking
 * stand. What is written there asks for one of these times.
 */
export type TimesKept = {
  readonly hours: readonly { readonly weekday: number; readonly from: string; readonly until: string }[];
  /** IANA. */
  readonly zone: string;
  readonly durationMinutes: number;
  readonly everyMinutes: number;
  readonly bufferMinutes?: number | undefined;
  readonly capacity: number;
  readonly date: string;
  readonly time: string;
};

/** With a booking its places: both are there, or neither is. */
type Booking = {
  /** All that this holder holds lasts from then on; refused when some of it was lost. */
  readonly keepsPlacesOf?: string | undefined;
};

export type RowToAdd = Booking & {
  readonly cells: Cells;
  /** Refused when the time is over or taken. */
  readonly unlessTaken?: TimesKept | undefined;
  /** The same key adds the row once, however often it is asked, as long as the row is there. */
  readonly onceKey?: string | undefined;
  /** What the same wish had for a key a while ago: a row with it is that row too. */
  readonly earlierKey?: string | undefined;
};

export type RowToUpdate = Booking & {
  readonly rowId: string;
  /** Refused when it moves to a time that is over or taken. */
  readonly unlessTaken?: TimesKept | undefined;
  /** Columns that are not named keep what they have. */
  readonly cells: Cells;
  /** Refused as a conflict when the row has another version by now. */
  readonly expectedVersion?: number | undefined;
};

export type RowToSave = Booking & {
  /** Changes the first row for which all of these hold; adds one when there is none. */
  readonly where: readonly Filter[];
  readonly cells: Cells;
  readonly unlessTaken?: TimesKept | undefined;
};

export type PlacesToReserve = {
  readonly sourceId: string;
  readonly rowId: string;
  /** The column that says how many places the row has. */
  readonly columnOfPlaces: string;
  readonly quantity: number;
  /** Whose they are: the Flow token. */
  readonly holder: string;
  /** Let go then, unless confirmed. */
  readonly until: Date;
  /** The same key for the same row takes them once, however often it is asked. */
  readonly idempotencyKey: string;
  /** What the same wish had for a key a while ago: places with it are these places too. */
  readonly earlierKey?: string | undefined;
  /** Lets go of what the holder holds of the source for the same purpose, of this row too, once these are taken. */
  readonly purpose?: string | undefined;
};

export type PlacesHeld = { readonly holdId: string; readonly until: Date; readonly free: number };

/** `full`: fewer places are free than were asked for. `gone`: the row is not there any more. */
export type ReserveRefused = { readonly reason: "full"; readonly free: number } | { readonly reason: "gone" };

/** `lost`: the time was over and somebody else has them by now. */
export type ConfirmRefused = { readonly reason: "lost"; readonly rowIds: readonly string[] };

/** How many reservations last now, and the ids of those that did not before. */
export type Confirmed = { readonly count: number; readonly newly: readonly string[] };

/** What rules need of the sources of one workspace. None throws for an expected refusal. */
export type RowsPort = {
  readonly readRows: (sourceId: string, query: RowQuery) => Promise<Result<RowsRead, SourceFailure>>;
  readonly addRow: (sourceId: string, row: RowToAdd) => Promise<Result<Row, WriteFailure>>;
  readonly updateRow: (sourceId: string, row: RowToUpdate) => Promise<Result<Row, WriteFailure>>;
  readonly saveRow: (sourceId: string, row: RowToSave) => Promise<Result<Row, WriteFailure>>;
  readonly reserve: (places: PlacesToReserve) => Promise<Result<PlacesHeld, ReserveRefused | SourceFailure>>;
  /** Makes all that the holder holds last. All or none. */
  readonly confirm: (holder: string) => Promise<Result<Confirmed, ConfirmRefused>>;
  /** Takes that back for reservations of the holder: they are held for as long as they would have been without it. */
  readonly unconfirm: (holder: string, holdIds: readonly string[]) => Promise<void>;
  /** Lets go of all that the holder holds and has not confirmed; answers how many reservations those were. */
  readonly release: (holder: string) => Promise<number>;
};
