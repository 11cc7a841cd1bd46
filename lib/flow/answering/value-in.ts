import { isJsonObject, type Json, type JsonObject, own } from "../json";
import {
  type Condition,
  type OptionFields,
  type OptionPart,
  type RangeEnd,
  rowIdColumn,
  type Value,
  type Values,
} from "../rules/rules";
import { holds } from "./compare-values";
import type { Row } from "./ports";
import type { Scene } from "./scene";
import { plainText, shownText } from "./text-of";

/** What the longest list of WhatsApp shows, the Dropdown (spec/flow-json.md, 10). */
export const optionsMax = 200;

/** What a value is at this moment; null for what nobody answered and nothing found. */
export function valueIn(value: Value, scene: Scene): Json {
  switch (value.kind) {
    case "fixed":
      return value.value;
    case "answer":
      return answerIn(own(scene.answers, value.key), value.part);
    case "cell":
      return cellOf(scene.rows.get(value.step)?.[0], value.column);
    case "options":
      return (scene.rows.get(value.step) ?? [])
        .slice(0, optionsMax)
        .map((row) => optionOf(row, value.fields, scene));
    case "column":
      return columnOf(scene.rows.get(value.step) ?? [], value.column);
    case "result":
      return scene.results.get(value.step) ?? null;
    case "today":
      return scene.today;
    case "token":
      return scene.token;
    case "text":
      return value.parts.map((part) => plainText(valueIn(part, scene))).join("");
    case "shown":
      return shownText(valueIn(value.value, scene), value, scene.rules);
  }
}

function answerIn(answer: Json | undefined, part: RangeEnd | undefined): Json {
  if (part === undefined) return answer ?? null;
  return (isJsonObject(answer) && own(answer, part)) || null;
}

export function valuesIn(values: Values, scene: Scene): JsonObject {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueIn(value, scene)]));
}

/** Whether all conditions hold. */
export function allHold(conditions: readonly Condition[], scene: Scene): boolean {
  return conditions.every(({ left, is, right }) =>
    holds(valueIn(left, scene), is, right && valueIn(right, scene)),
  );
}

export function cellOf(row: Row | undefined, column: string): Json {
  return (row && own(row, column)) ?? null;
}

/** The distinct values of a column in the order of the rows. */
function columnOf(rows: readonly Row[], column: string): readonly Json[] {
  const seen = new Map<string, Json>();
  for (const row of rows) {
    const cell = cellOf(row, column);
    const key = JSON.stringify(cell);
    if (cell !== null && !seen.has(key)) seen.set(key, cell);
  }
  return [...seen.values()];
}

/** An option always has an id, so that what was chosen can be found again. "main-content.title" stands in a group. */
function optionOf(row: Row, fields: OptionFields, scene: Scene): JsonObject {
  const option: { [key: string]: Json } = { id: plainText(cellOf(row, rowIdColumn)) };
  for (const [key, parts] of Object.entries(fields)) {
    const value = partsOf(row, parts, scene);
    const [group = key, inner] = key.split(".");
    // WhatsApp refuses empty texts where one may be missing; what has no id of its own is known by its row.
    if (value === "" && (inner ?? group) !== "title") continue;
    const before = option[group];
    if (inner === undefined) option[group] = value;
    else option[group] = { ...(isJsonObject(before) ? before : {}), [inner]: value };
  }
  return option;
}

/** One column alone keeps what it is where options want a flag; all else is text. */
function partsOf(row: Row, parts: readonly OptionPart[], { rules }: Scene): Json {
  const [only] = parts;
  if (parts.length === 1 && typeof only === "object") {
    const cell = cellOf(row, only.column);
    if (typeof cell === "boolean") return cell;
  }
  const texts = parts.map((part) =>
    typeof part === "string" ? part : shownText(cellOf(row, part.column), part, rules),
  );
  return texts.join("");
}
