import type { ItemSpec, PropSpec } from "@/lib/flow/catalogue/definition";
import { definitionOf } from "@/lib/flow/catalogue/index";
import { parseReference } from "@/lib/flow/expression/reference";
import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "@/lib/flow/json";
import type { FlowScreen } from "@/lib/flow/model/document";
import { nodesOf } from "@/lib/flow/model/walk";
import { kindOf } from "../read-answer";

type ListProp = Extract<PropSpec, { kind: "options" | "items" | "images" }>;

/** A list of a component that comes from data: `field` feeds the prop of a node of that type. */
type BoundList = { readonly field: string; readonly type: string; readonly prop: ListProp };

/** `fault` keeps the screen from showing; `notes` tell what phones cut or mix up. */
export type ListFindings = { readonly fault: string | undefined; readonly notes: readonly string[] };

const known = new WeakMap<FlowScreen, readonly BoundList[]>();

/** What is wrong with the lists that a screen takes from data (spec/flow-json.md, chapter 10). */
export function listFindings(screen: FlowScreen, data: JsonObject): ListFindings {
  const notes: string[] = [];
  for (const list of boundLists(screen)) {
    const value = own(data, list.field);
    if (!isJsonArray(value)) continue;
    const fault = faultOf(list, value);
    if (fault !== undefined) return { fault, notes };
    notes.push(...notesOn(list, value));
  }
  return { fault: undefined, notes };
}

function boundLists(screen: FlowScreen): readonly BoundList[] {
  const cached = known.get(screen);
  if (cached) return cached;
  const lists = nodesOf(screen).flatMap(({ type, props }) => {
    const prop = definitionOf(type)?.props.find(isListProp);
    const text = prop && own(props, prop.name);
    const reference = typeof text === "string" ? parseReference(text) : null;
    const field = reference?.scope === "data" && reference.screen === null ? reference.path[0] : undefined;
    return prop && field !== undefined && reference?.path.length === 1 ? [{ field, type, prop }] : [];
  });
  known.set(screen, lists);
  return lists;
}

function isListProp(prop: PropSpec): prop is ListProp {
  return prop.kind === "options" || prop.kind === "items" || prop.kind === "images";
}

function faultOf({ field, type, prop }: BoundList, entries: readonly Json[]): string | undefined {
  const most = mostOf(prop.item, prop.maxItems, entries);
  if (entries.length > most) {
    return `"${field}" has ${entries.length} entries; a ${type} takes ${most} at most.`;
  }
  for (const [at, entry] of entries.entries()) {
    if (!isJsonObject(entry)) return `"${field}[${at}]" should be an object, but is ${kindOf(entry)}.`;
    const missing = prop.item.keys.find(({ name, required }) => required && own(entry, name) === undefined);
    if (missing) return `"${field}[${at}].${missing.name}" is missing; a ${type} needs it.`;
  }
  return undefined;
}

function mostOf(item: ItemSpec, maxItems: number, entries: readonly Json[]): number {
  const hasPictures = entries.some((entry) => isJsonObject(entry) && own(entry, "image") !== undefined);
  return hasPictures ? (item.maxWithImages ?? maxItems) : maxItems;
}

function notesOn({ field, type, prop }: BoundList, entries: readonly Json[]): readonly string[] {
  const notes: string[] = [];
  const repeated = repeatedId(entries);
  if (repeated !== undefined) notes.push(`"${field}" has the id "${repeated}" twice; phones mix the two up.`);
  const { minOnDevice = prop.minItems } = prop.item;
  if (entries.length < minOnDevice) {
    notes.push(`"${field}" has ${entries.length} entries; a ${type} needs ${minOnDevice} to be of use.`);
  }
  const long = longText(prop.item, entries);
  if (long)
    notes.push(`"${field}[${long.at}].${long.name}" is longer than the ${long.max} characters that show.`);
  return notes;
}

function repeatedId(entries: readonly Json[]): string | undefined {
  const met = new Set<string>();
  for (const entry of entries) {
    const id = isJsonObject(entry) ? own(entry, "id") : undefined;
    if (typeof id !== "string") continue;
    if (met.has(id)) return id;
    met.add(id);
  }
  return undefined;
}

function longText(item: ItemSpec, entries: readonly Json[]) {
  const limits = item.keys.flatMap((key) => {
    const max = key.kind === "text" ? (key.maxOnDevice ?? key.max) : undefined;
    return max === undefined ? [] : [{ name: key.name, max }];
  });
  for (const [at, entry] of entries.entries()) {
    if (!isJsonObject(entry)) continue;
    for (const { name, max } of limits) {
      const text = own(entry, name);
      if (typeof text === "string" && text.length > max) return { at, name, max };
    }
  }
  return undefined;
}
