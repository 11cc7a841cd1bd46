import { isJsonObject, type JsonObject, own } from "@/lib/flow/json";
import type { SourceColumn, TableToMake } from "./data-ports";
import { type FieldKey, titleKeyOf } from "./field-keys";

/** The id of the column that keeps the ids of typed options. */
export const optionIds = "id";

/**
 * A table with the options as they are typed: what each shows in columns, and the id it has always had, so that answers
 * and conditions go on meaning the same.
 */
export function tableOfOptions(
  name: string,
  options: readonly JsonObject[],
  keys: readonly FieldKey[],
): TableToMake {
  const titleKey = titleKeyOf(keys);
  const texts = keys.filter(
    ({ key, kind }) =>
      kind === "text" && (key === titleKey || options.some((each) => textAt(each, key) !== "")),
  );
  const ordered = [...texts].sort((a, b) => Number(b.key === titleKey) - Number(a.key === titleKey));
  const columns = ordered.map(
    ({ key, label }): SourceColumn => ({ id: columnId(key), name: label, type: "text" }),
  );
  const rows = options.map((option) => ({
    ...Object.fromEntries(ordered.map(({ key }) => [columnId(key), textAt(option, key) || null])),
    [optionIds]: typeof option.id === "string" ? option.id : null,
  }));
  return { name, columns: [...columns, { id: optionIds, name: "Id", type: "list-id" }], rows };
}

function columnId(key: string): string {
  return key.replace(/\W+/g, "-").slice(0, 40);
}

function textAt(option: JsonObject, key: string): string {
  const [group = key, inner] = key.split(".");
  const value = own(option, group);
  const text = inner === undefined ? value : isJsonObject(value) ? own(value, inner) : undefined;
  // What is filled in while the Flow runs is nothing to keep in a table.
  return typeof text === "string" && !text.includes("${") ? text : "";
}
