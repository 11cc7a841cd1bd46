import { isJsonArray, isJsonObject, type Json } from "../json";
import { printExactly } from "./print-exactly";
import { readExactly } from "./read-exactly";
import { foundInWords, wrappedInWords } from "./words";

/** A Flow found inside something else; `path` leads to it, `text` is the Flow alone, ready to be opened. */
export type InnerFlow = { readonly path: readonly (string | number)[]; readonly text: string };

/** Levels, values and Flows that are looked at before the search ends. */
const levelsMax = 8;
const valuesMax = 20_000;
const flowsMax = 50;

export function isFlow(value: Json): boolean {
  return isJsonObject(value) && Object.hasOwn(value, "screens") && isJsonArray(value.screens);
}

/** Flows inside a value that is none itself, nearest first: under a key, in a list, as JSON inside a text. */
export function innerFlows(value: Json): readonly InnerFlow[] {
  const found: InnerFlow[] = [];
  let level: readonly Spot[] = [{ value, path: [] }];
  let seen = 0;
  for (let depth = 0; depth < levelsMax && level.length > 0; depth += 1) {
    const next: Spot[] = [];
    for (const spot of level) {
      seen += 1;
      if (seen > valuesMax || found.length === flowsMax) return found;
      const flow = opened(spot.value);
      if (flow !== undefined && isFlow(flow)) found.push({ path: spot.path, text: printExactly(flow) });
      else next.push(...spotsIn(flow ?? null, spot.path));
    }
    level = next;
  }
  return found;
}

type Spot = { readonly value: Json; readonly path: readonly (string | number)[] };

/** The value, or what a text that holds JSON says. */
function opened(value: Json): Json | undefined {
  if (typeof value !== "string") return value;
  if (!/^\s*[[{"]/.test(value) || !value.includes("screens")) return undefined;
  try {
    return readExactly(value);
  } catch {
    return undefined;
  }
}

function spotsIn(value: Json, path: readonly (string | number)[]): readonly Spot[] {
  if (isJsonArray(value)) return value.map((item, index) => ({ value: item, path: [...path, index] }));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).map(([key, item]) => ({ value: item, path: [...path, key] }));
}

/** What a value that is no Flow is, in words that stand after "This is". */
export function describeValue(value: Json, inner: readonly InnerFlow[]): string {
  if (typeof value === "string") {
    if (inner.length > 0) return foundInWords["flow-in-text"];
    return value.trim() === "" ? foundInWords.empty : foundInWords.text;
  }
  if (typeof value === "number") return foundInWords.number;
  if (typeof value === "boolean") return foundInWords.flag;
  if (value === null) return foundInWords.nothing;
  if (isJsonArray(value)) return describeList(value);
  const key = inner[0]?.path[0];
  if (typeof key === "string") return wrappedInWords(key);
  if (Object.keys(value).length === 0) return foundInWords["empty-object"];
  if (isJsonObject(value) && isJsonObject(value.layout)) return foundInWords.screen;
  return isComponent(value) ? foundInWords.component : foundInWords.object;
}

function describeList(list: readonly Json[]): string {
  if (list.length === 0) return foundInWords["empty-list"];
  if (list.every(isFlow)) return foundInWords.flows;
  if (list.every((item) => isJsonObject(item) && isJsonObject(item.layout))) return foundInWords.screens;
  return list.every(isComponent) ? foundInWords.components : foundInWords.list;
}

function isComponent(value: Json): boolean {
  return isJsonObject(value) && typeof value.type === "string" && !isJsonArray(value.screens);
}
