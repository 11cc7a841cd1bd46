import { isJsonArray, isJsonObject, type JsonObject, own } from "../../json";
import type { SummaryValue } from "../view";

/** Entries of a resolved `data-source`; entries that are no objects with a text id are left out. */
export function optionsOf(props: JsonObject): readonly JsonObject[] {
  const options = own(props, "data-source");
  return isJsonArray(options) ? options.filter(isJsonObject).filter((option) => idOf(option) !== "") : [];
}

export function idOf(option: JsonObject): string {
  const id = own(option, "id");
  return typeof id === "string" ? id : "";
}

export function optionWithId(props: JsonObject, id: string): JsonObject | undefined {
  return optionsOf(props).find((option) => idOf(option) === id);
}

export function hasOption(props: JsonObject, id: string): boolean {
  return optionWithId(props, id) !== undefined;
}

/** Ids of the options a person can choose. */
export function choosableIds(props: JsonObject): readonly string[] {
  return optionsOf(props)
    .filter((option) => option.enabled !== false)
    .map(idOf);
}

/** Titles of the options with these ids; an id without an option stands for itself. */
export function titlesTold(props: JsonObject, ids: readonly string[]): SummaryValue {
  const titles = ids.map((id) => {
    const title = own(optionWithId(props, id) ?? {}, "title");
    return typeof title === "string" ? title : id;
  });
  return { kind: "titles", titles };
}
