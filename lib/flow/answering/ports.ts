import type { Result } from "../../result";
import type { Json, JsonObject } from "../json";
import type { BusySource, Comparison, OpeningHours } from "../rules/rules";

/** A row of a source: its cells by column, and what was asked for besides under `rowIdColumn` and `freeColumn`. */
export type Row = JsonObject;

export type RowFilter = {
  readonly column: string;
  readonly is: Comparison;
  readonly value: Json;
  /** The column of the time of a day: what is over by now is left out. */
  readonly time?: string;
};

export type Wanted = {
  readonly source: string;
  readonly where: readonly RowFilter[];
  readonly sort?: { readonly column: string; readonly isDescending: boolean } | undefined;
  readonly limit: number;
  /** Adds `freeColumn`, and leaves out rows with fewer. */
  readonly free?: { readonly column: string; readonly quantity: number } | undefined;
};

/** `title` names the source; `note` says what is worth knowing, as that the rows are a minute old. */
export type Found = { readonly rows: readonly Row[]; readonly title: string; readonly note?: string };

/** Why a source gave nothing, in words for the owner. */
export type SourceFault = { readonly message: string; readonly details?: Json };

export type WantedSlots = {
  readonly hours: readonly OpeningHours[];
  readonly zone: string;
  readonly durationMinutes: number;
  readonly everyMinutes: number;
  readonly bufferMinutes?: number;
  readonly capacity: number;
  /** YYYY-MM-DD */
  readonly from: string;
  readonly days: number;
  readonly busy?: BusySource;
};

/** Free times of which what is saved takes one, and the columns in which the day and time of a booking stand. */
export type FreeTimes = Omit<WantedSlots, "from" | "days" | "busy"> & {
  readonly date: string;
  readonly time: string;
};

export type Saving = {
  readonly source: string;
  readonly match: readonly RowFilter[] | undefined;
  readonly cells: JsonObject;
  readonly key: string;
  readonly unlessTaken?: FreeTimes;
  /** With it all that was reserved in this run is taken for good, or neither is done. */
  readonly keepsPlaces?: boolean;
};

export type Reservation = {
  readonly source: string;
  readonly row: string;
  readonly column: string;
  readonly quantity: number;
  readonly minutes: number;
  /** What the run took before for the same purpose is given back. */
  readonly purpose: string;
  /** The same key never takes places twice. */
  readonly key: string;
};

/** What rules do outside of themselves. `key` makes a repeated write the same write. */
export type AnsweringPorts = {
  readonly find: (wanted: Wanted) => Promise<Result<Found, SourceFault>>;
  readonly slots: (wanted: WantedSlots) => Promise<Result<Found, SourceFault>>;
  /**
   * "taken": nothing was saved, because the time is over or somebody else has it; "lost": because somebody else has what
   * this run had reserved.
   */
  readonly save: (wanted: Saving) => Promise<Result<Found | "taken" | "lost", SourceFault>>;
  readonly reserve: (
    wanted: Reservation,
  ) => Promise<Result<{ readonly outcome: "held" | "full"; readonly title: string }, SourceFault>>;
  readonly call: (wanted: {
    readonly source: string;
    readonly values: JsonObject;
    readonly key: string;
  }) => Promise<Result<Found, SourceFault>>;
  /** What was reserved in this run stays taken, unless its time was over and somebody else has it. */
  readonly confirm: () => Promise<Result<"kept" | "lost", SourceFault>>;
  /** Takes back what `confirm` did in this answer: the run goes on, and places are held only for a while again. */
  readonly unconfirm: () => Promise<void>;
  /** YYYY-MM-DD in the zone of the rules. */
  readonly today: string;
  /** Milliseconds on a clock that only runs forward. */
  readonly elapsed: () => number;
};
