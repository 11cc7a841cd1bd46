import type { Json } from "../json";

/**
 * What answers when a Flow asks for live data, by screen. Rules are no part of Flow JSON: they stand beside it and are
 * carried out where the data is.
 */
export type Rules = {
  readonly version: 1;
  /** IANA zone in which "today" is meant: "America/Sao_Paulo". */
  readonly zone: string;
  /** BCP 47: how numbers and dates are written in texts. */
  readonly locale: string;
  /** By WhatsApp screen id. */
  readonly screens: { readonly [screen: string]: ScreenRules };
};

export type ScreenRules = {
  /** Each time a person is sent to the screen, also when they stay on it. */
  readonly opens?: Opening;
  readonly taps?: readonly Tap[];
  /** The screen that "back" leads to, where more than one leads here. */
  readonly backTo?: string;
};

export type Opening = { readonly steps: readonly Step[]; readonly data: Values };

/** What happens when a button is tapped or an option is chosen. `trigger` stands in the payload of its action. */
export type Tap = {
  readonly trigger: string;
  readonly steps: readonly Step[];
  /** The first whose conditions hold is taken. */
  readonly outcomes: readonly Outcome[];
};

export type Outcome = { readonly when: readonly Condition[]; readonly then: Ending };

export type Ending =
  | { readonly kind: "go"; readonly screen: string; readonly data: Values }
  | { readonly kind: "stay"; readonly message?: Value; readonly data: Values }
  | { readonly kind: "finish"; readonly params: Values };

/** By name of a field, column or answer. */
export type Values = { readonly [name: string]: Value };

/** A step; later ones refer to it by its id. */
export type Step = FindStep | SlotsStep | ComputeStep | CheckStep | SaveStep | ReserveStep | CallStep;

export type FindStep = {
  readonly do: "find";
  readonly id: string;
  readonly source: string;
  readonly where: readonly Filter[];
  readonly sort?: { readonly column: string; readonly isDescending: boolean };
  readonly limit?: number;
  /** Only rows with at least so many free places in a column. */
  readonly free?: { readonly column: string; readonly quantity: Value };
};

/** Free times from opening hours, without those that are taken. Its rows have the columns of `slotColumns`. */
export type SlotsStep = {
  readonly do: "slots";
  readonly id: string;
  readonly hours: readonly OpeningHours[];
  readonly durationMinutes: number;
  readonly everyMinutes: number;
  /** Free time that each appointment needs before and after it. */
  readonly bufferMinutes?: number;
  /** People served at the same time. */
  readonly capacity: number;
  readonly from: Value;
  readonly days: number;
  /** A table of bookings, or a calendar. */
  readonly busy?: BusySource;
};

export type BusySource =
  | { readonly kind: "calendar"; readonly source: string }
  | { readonly kind: "table"; readonly source: string; readonly date: string; readonly time: string };

/** 1 is Monday, 7 Sunday; "09:00" to "17:30". */
export type OpeningHours = { readonly weekday: number; readonly from: string; readonly until: string };

export const slotColumns = { date: "date", time: "time", free: "free" } as const;

export type ComputeStep = { readonly do: "compute"; readonly id: string; readonly formula: Formula };

/** Refuses while the conditions hold: the person stays and reads why, at a field or in passing. */
export type CheckStep = {
  readonly do: "check";
  readonly id: string;
  readonly refuseWhen: readonly Condition[];
  readonly message: Value;
  /** The name of an input on the screen. */
  readonly at?: string;
};

export type SaveStep = {
  readonly do: "save";
  readonly id: string;
  readonly source: string;
  /** Rows to change; a new row is added when there is none, or no filter. */
  readonly match: readonly Filter[];
  readonly values: Values;
  /** Nothing is saved for a free time that is over or was given to somebody else; the person stays and reads why. */
  readonly unlessTaken?: UnlessTaken;
};

export type UnlessTaken = {
  /** The id of the step that finds the free times, in any rule: what is saved stands among its bookings. */
  readonly slots: string;
  readonly full: Value;
  /** The name of an input on the screen. */
  readonly at?: string;
};

/** Takes places of a row for a while; they are kept when the Flow is finished. */
export type ReserveStep = {
  readonly do: "reserve";
  readonly id: string;
  readonly source: string;
  /** The id of a row. */
  readonly row: Value;
  readonly column: string;
  readonly quantity: Value;
  readonly minutes: number;
  /** What is said when there are not enough. */
  readonly full: Value;
  readonly at?: string;
};

export type CallStep = {
  readonly do: "call";
  readonly id: string;
  readonly source: string;
  readonly values: Values;
};

export type Formula =
  | {
      readonly op: "add" | "subtract" | "multiply" | "divide";
      readonly left: Value;
      readonly right: Value;
    }
  | { readonly op: "round"; readonly value: Value; readonly digits: number }
  | { readonly op: "count"; readonly step: string }
  | { readonly op: "sum" | "least" | "greatest" | "average"; readonly step: string; readonly column: string }
  | { readonly op: "days-between"; readonly left: Value; readonly right: Value }
  | { readonly op: "add-days"; readonly date: Value; readonly days: Value };

export type Comparison =
  | "is"
  | "is-not"
  | "contains"
  | "more"
  | "less"
  | "at-least"
  | "at-most"
  | "one-of"
  | "empty"
  | "filled";

/** All filters of a list have to hold. */
export type Filter = {
  readonly column: string;
  readonly is: Comparison;
  readonly value?: Value;
  /** Of a day that is today or later: the column of its time. What is over by now is left out. */
  readonly time?: string;
};

export type Condition = { readonly left: Value; readonly is: Comparison; readonly right?: Value };

export type Value =
  | { readonly kind: "fixed"; readonly value: Json }
  /** What the phone sent under a key of the payload; of a range of days one end, as "2026-12-07". */
  | { readonly kind: "answer"; readonly key: string; readonly part?: RangeEnd }
  /** Of the first row of a step; `rowIdColumn` gives the row's id. */
  | { readonly kind: "cell"; readonly step: string; readonly column: string }
  /** One option for each row of a step. */
  | { readonly kind: "options"; readonly step: string; readonly fields: OptionFields }
  /** All values of a column, without doubles. */
  | { readonly kind: "column"; readonly step: string; readonly column: string }
  | { readonly kind: "result"; readonly step: string }
  | { readonly kind: "today" }
  | { readonly kind: "token" }
  /** Written one after another. */
  | { readonly kind: "text"; readonly parts: readonly Value[] }
  | {
      readonly kind: "shown";
      readonly as: "number" | "money" | "date" | "weekday" | "time";
      readonly value: Value;
      /** ISO 4217, for money. */
      readonly currency?: string;
    };

/** The ends of a range of days, as phones name them. */
export const rangeEnds = ["start-date", "end-date"] as const;
export type RangeEnd = (typeof rangeEnds)[number];

/** The keys of an option (id, title, description…), each made of texts and columns. */
export type OptionFields = { readonly [key: string]: readonly OptionPart[] };
export type OptionPart =
  | string
  | {
      readonly column: string;
      readonly as?: "number" | "money" | "date" | "weekday" | "time";
      readonly currency?: string;
    };

/** Names the id of a row where a column is expected. */
export const rowIdColumn = "$id";
/** The free places of a row, where the step looked for them. */
export const freeColumn = "$free";
/** The key of a payload that says which button or choice it was. */
export const triggerKey = "trigger";
/** The declared field of a screen that the messages at its inputs are bound to. */
export const errorsField = "field_errors";

export const noRules: Rules = { version: 1, zone: "UTC", locale: "en", screens: {} };
