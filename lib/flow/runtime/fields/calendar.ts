import { isJsonObject, type Json, type JsonObject, own } from "../../json";
import {
  brokenDayRule,
  brokenSpanRule,
  calendarPickerWindow,
  endOf,
  type OtherEnd,
} from "../dates/selectable";
import type { FieldFault, SummaryValue } from "../view";
import { type Field, noFaults } from "./field";
import { sampleDays } from "./sample-days";
import { isBlank } from "./text-value";

/** One date, or the two ends of a range. Source: spec/flow-json.md, 10.15 and 13.5. */
export const calendar: Field = {
  faults: (props, value) => (isRange(props) ? faultsOfRange(props, value) : faultsOfDay(props, value)),
  isRequired: (props) => requiresEnd(props, "start-date"),
  entered: (props, value) => (isRange(props) === isJsonObject(value) ? value : undefined),
  initial: (props, value) => (isRange(props) === isJsonObject(value) ? value : undefined),
  picks: (value) => (value === undefined || value === null || value === "" ? [] : [JSON.stringify(value)]),
  told: tellDates,
  whenSensitive: "masked",
  samples: (props, today) => (isRange(props) ? sampleRanges(props, today) : daysFor(props, today)),
};

type Part = "start-date" | "end-date";

function isRange(props: JsonObject): boolean {
  return props.mode === "range";
}

function requiresEnd(props: JsonObject, part: Part): boolean {
  const required = own(props, "required");
  return required === true || (isJsonObject(required) && own(required, part) === true);
}

function faultsOfDay(props: JsonObject, value: Json | undefined): readonly FieldFault[] {
  if (isBlank(value)) return requiresEnd(props, "start-date") ? [{ code: "required" }] : noFaults;
  const broken = typeof value === "string" ? brokenDayRule(props, value) : null;
  return broken ? [{ code: "date", ...broken }] : noFaults;
}

/** Each end is judged for itself; the order and the number of days count against both. */
function faultsOfRange(props: JsonObject, value: Json | undefined): readonly FieldFault[] {
  const start = endOf(value, "start-date");
  const end = endOf(value, "end-date");
  const span = start && end ? brokenSpanRule(props, end, { "start-date": start }) : null;
  const faultOfEnd = (part: Part, text: string | undefined): readonly FieldFault[] => {
    if (text === undefined) return requiresEnd(props, part) ? [{ code: "required", part }] : noFaults;
    const broken = brokenDayRule(props, text) ?? span;
    return broken ? [{ code: "date", part, ...broken }] : noFaults;
  };
  return [...faultOfEnd("start-date", start), ...faultOfEnd("end-date", end)];
}

function tellDates(props: JsonObject, value: Json): SummaryValue | null {
  if (!isRange(props)) return isBlank(value) ? null : { kind: "date", date: String(value) };
  const start = endOf(value, "start-date") ?? null;
  const end = endOf(value, "end-date") ?? null;
  return start === null && end === null ? null : { kind: "range", start, end };
}

function daysFor(props: JsonObject, today: string, otherEnd?: OtherEnd): readonly string[] {
  return sampleDays(props, calendarPickerWindow(props, today), today, otherEnd);
}

function sampleRanges(props: JsonObject, today: string): readonly Json[] {
  const [start] = daysFor(props, today);
  if (start === undefined) return [];
  const [end] = daysFor(props, start, { "start-date": start });
  return end === undefined ? [] : [{ "start-date": start, "end-date": end }];
}
