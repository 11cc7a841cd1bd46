import type { Json, JsonObject } from "../json";
import type { NodeId } from "../model/document";

/** A screen as phones draw it: references resolved, branches chosen, hidden nodes left out. */
export type ScreenView = {
  readonly id: string;
  readonly title: string;
  /** Top to bottom, Form, If and Switch dissolved, without the Footer. */
  readonly nodes: readonly NodeView[];
  readonly footer: NodeView | null;
  /** Whether a back arrow stands in the header (else a cross). */
  readonly canGoBack: boolean;
  readonly isWaiting: boolean;
  /** Every visible input is fine and the Footer is enabled. */
  readonly isReady: boolean;
  readonly snackbar: string | null;
};

/** One node as phones draw it. */
export type NodeView = {
  readonly node: NodeId;
  readonly type: string;
  /** Props with references and expressions replaced by their values; what has no value is absent. */
  readonly props: JsonObject;
  /** The answer so far; undefined when untouched or no input. */
  readonly value: Json | undefined;
  readonly isEnabled: boolean;
  readonly isRequired: boolean;
  /** What is wrong with the value, shown or not; null when fine. The first of `faults`. */
  readonly fault: FieldFault | null;
  /** All that is wrong; more than one only where each end of a date range has its own fault. */
  readonly faults: readonly FieldFault[];
  /** Whether the fault is to be shown now. */
  readonly showsFault: boolean;
};

/** Why a value is not accepted. `text` is a message of the Flow's author or endpoint, shown as it is. */
export type FieldFault = {
  readonly code:
    | "required"
    | "too-short"
    | "too-long"
    | "email"
    | "phone"
    | "number"
    | "passcode"
    | "pattern"
    | "too-few"
    | "too-many"
    | "not-an-option"
    | "date"
    | "uploading"
    | "upload-failed"
    | "endpoint";
  readonly text?: string;
  /** Faults without a text only block the button. */
  readonly silent?: boolean;
  /** The end of a date range that is at fault. */
  readonly part?: "start-date" | "end-date";
  /** The limit that was missed, for "at least 3 characters". */
  readonly limit?: number | string;
  /** Which rule of a calendar a date breaks. */
  readonly dateRule?: DateRule;
  /** Messages of the endpoint for single files, by media id. */
  readonly files?: { readonly [mediaId: string]: string };
};

/** `limit` is the first or last day, or the number of days between the two ends. */
export type DateRule =
  | "earliest"
  | "latest"
  | "weekday"
  | "unavailable"
  | "order"
  | "fewest-days"
  | "most-days";

/** A screen in the summary of a response, with the inputs that were filled. */
export type SummaryScreen = {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly SummaryEntry[];
};

export type SummaryEntry = { readonly name: string; readonly label: string; readonly value: SummaryValue };

/** A value as a person reads it; dates are YYYY-MM-DD and still to be written in the reader's way. */
export type SummaryValue =
  | { readonly kind: "text"; readonly text: string }
  /** Titles of the chosen options. */
  | { readonly kind: "titles"; readonly titles: readonly string[] }
  | { readonly kind: "ticked" }
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "range"; readonly start: string | null; readonly end: string | null }
  | { readonly kind: "files"; readonly names: readonly string[] }
  /** Twelve dots stand for a sensitive value. */
  | { readonly kind: "masked" };
