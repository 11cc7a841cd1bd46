import { isJsonArray, type Json, type JsonObject, own } from "../../json";
import type { FieldFault } from "../view";
import { type Field, faulty } from "./field";
import { choosableIds, hasOption, titlesTold } from "./options";

/** Several choices out of rows or chips. Source: spec/flow-json.md, 10.8, 10.11 and 13.5. */
export const chosenMany: Field = {
  faults: (props, value) => faulty(faultOfChoices(props, value)),
  isRequired: (props) => props.required === true,
  entered: (_, value) => (isJsonArray(value) ? idsIn(value) : undefined),
  initial(props, value) {
    const ids = idsIn(value).filter((id) => hasOption(props, id));
    return ids.length > 0 ? ids : undefined;
  },
  picks: idsIn,
  told(props, value) {
    const ids = idsIn(value);
    return ids.length > 0 ? titlesTold(props, ids) : null;
  },
  whenSensitive: "masked",
  samples(props) {
    const ids = choosableIds(props);
    const few = Math.max(1, limit(props, "min-selected-items") ?? 0);
    return [ids.slice(0, few), ids.slice(0, 1), ids];
  },
};

/** The count is left unchecked on a disabled group, and reaching neither limit is told in no words. */
function faultOfChoices(props: JsonObject, value: Json | undefined): FieldFault | null {
  const count = typeof value === "string" || isJsonArray(value) ? value.length : 0;
  if (props.required === true && count === 0) return { code: "required" };
  if (props.enabled === false) return null;
  const min = limit(props, "min-selected-items");
  if (min !== null && count < min) return { code: "too-few", limit: min, silent: true };
  const max = limit(props, "max-selected-items") ?? optionCount(props);
  return max !== null && count > max ? { code: "too-many", limit: max, silent: true } : null;
}

function limit(props: JsonObject, name: string): number | null {
  const value = own(props, name);
  return typeof value === "number" ? value : null;
}

function optionCount(props: JsonObject): number | null {
  const options = own(props, "data-source");
  return isJsonArray(options) ? options.length : null;
}

function idsIn(value: Json | undefined): readonly string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  return isJsonArray(value) ? value.filter((id) => typeof id === "string") : [];
}
