import { type Json, type JsonObject, own } from "../../json";
import type { FieldFault } from "../view";
import { type Field, faulty } from "./field";
import { choosableIds, hasOption, titlesTold } from "./options";
import { isBlank } from "./text-value";

/** One choice out of rows that are all in sight; its id is not looked up again. Source: 10.9 and 13.5. */
export const chosenOne: Field = {
  faults: (props, value) => faulty(faultOfRequired(props, value)),
  isRequired: (props) => props.required === true,
  entered: (_, value) => (typeof value === "string" ? value : undefined),
  initial: (props, value) => (typeof value === "string" && hasOption(props, value) ? value : undefined),
  picks: (value) => (typeof value === "string" && value !== "" ? [value] : []),
  told: (props, value) => (isBlank(value) ? null : titlesTold(props, [String(value)])),
  whenSensitive: "masked",
  samples: choosableIds,
};

/** One choice out of a list in a sheet: an id that the list does not hold blocks without a text. Source: 10.10. */
export const chosenOneOfList: Field = {
  ...chosenOne,
  faults: (props, value) => faulty(faultOfRequired(props, value) ?? faultOfOption(props, value)),
};

function faultOfRequired(props: JsonObject, value: Json | undefined): FieldFault | null {
  return props.required === true && isBlank(value) ? { code: "required" } : null;
}

function faultOfOption(props: JsonObject, value: Json | undefined): FieldFault | null {
  if (value === undefined || value === null || value === "" || own(props, "data-source") === undefined) {
    return null;
  }
  const isOption = typeof value === "string" && hasOption(props, value);
  return isOption ? null : { code: "not-an-option", silent: true };
}
