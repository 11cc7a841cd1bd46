import { dayOf, isoOfDay, millisecondsOf } from "../../dates/day-number";
import type { Json, JsonObject } from "../../json";
import { isAtLeast } from "../../version";
import { datePickerWindow, isUnavailable } from "../dates/selectable";
import type { FieldFault } from "../view";
import { type Field, faulty } from "./field";
import { sampleDays } from "./sample-days";
import { isBlank } from "./text-value";

/** One date; first and last day are kept by the picker alone. Source: spec/flow-json.md, 10.14 and 13.5. */
export const date: Field = {
  faults: (props, value) => faulty(faultOfDate(props, value)),
  isRequired: (props) => props.required === true,
  entered: (_, value, version) => (typeof value === "string" ? stored(value, version) : undefined),
  shown: (value) => (typeof value === "string" ? isoText(value) : value),
  initial: (_, value) => (typeof value === "string" ? value : undefined),
  picks: (value) => (typeof value === "string" && value !== "" ? [value] : []),
  told: (_, value) => (isBlank(value) ? null : { kind: "date", date: isoText(String(value)) }),
  whenSensitive: "masked",
  samples: (props, today) => sampleDays(props, datePickerWindow(props), today),
};

/** Flow JSON before 5.0 holds milliseconds. */
function stored(value: string, version: string): string {
  const day = dayOf(value);
  return day === null || isAtLeast(version, "5.0") ? value : millisecondsOf(day);
}

function isoText(value: string): string {
  const day = /^\d+$/.test(value) ? dayOf(value) : null;
  return day === null ? value : isoOfDay(day);
}

function faultOfDate(props: JsonObject, value: Json | undefined): FieldFault | null {
  if (isBlank(value)) return props.required === true ? { code: "required" } : null;
  const isRefused = typeof value === "string" && isUnavailable(props, value);
  return isRefused ? { code: "date", dateRule: "unavailable" } : null;
}
