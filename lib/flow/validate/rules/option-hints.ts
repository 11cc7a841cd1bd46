import { isJsonArray, isJsonObject, type Json, own } from "../../json";
import type { FlowNode } from "../../model/document";
import type { ScreenContext } from "../context";
import type { DefinitionIndex } from "../facts/definition-index";
import { mayRefer } from "../facts/read-text";
import * as faults from "../faults/hints";

type ListProp = NonNullable<DefinitionIndex["list"]>;

/** Lists that Meta lets pass and phones do not: too long, too short, the same id twice, an unknown choice. */
export function hintAtOptions(context: ScreenContext): void {
  for (const { node, index } of context.facts.groups.lists) {
    const prop = index?.list;
    const entries = prop && node.props[prop.name];
    if (!prop || !isJsonArray(entries) || prop.kind === "images") continue;
    hintAtCount(prop, entries, node, context);
    const ids = idsOf(entries);
    hintAtDuplicate(prop, entries, ids, node, context);
    hintAtChoice({ entries, ids }, node, index, context);
  }
}

function hintAtCount(
  prop: ListProp,
  entries: readonly Json[],
  node: FlowNode,
  { report }: ScreenContext,
): void {
  const { length } = entries;
  const { countIsChecked, minOnDevice, maxWithImages } = prop.item;
  if (length > prop.maxItems) {
    if (!countIsChecked) report(faults.tooManyOptions(prop, prop.maxItems, length), node, [prop.name]);
  } else if (minOnDevice !== undefined && length < minOnDevice && length > 0) {
    report(faults.tooFewOptions(prop, minOnDevice), node, [prop.name]);
  } else if (maxWithImages !== undefined && length > maxWithImages && entries.some(hasImage)) {
    report(faults.tooManyWithImages(prop, maxWithImages, length), node, [prop.name]);
  }
}

function hasImage(entry: Json): boolean {
  return isJsonObject(entry) && Object.hasOwn(entry, "image");
}

function idsOf(entries: readonly Json[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at];
    const id = isJsonObject(entry) ? entry.id : undefined;
    if (typeof id === "string") ids.add(id);
  }
  return ids;
}

function hintAtDuplicate(
  prop: ListProp,
  entries: readonly Json[],
  ids: ReadonlySet<string>,
  node: FlowNode,
  { report }: ScreenContext,
): void {
  if (ids.size === entries.length) return;
  const met = new Set<string>();
  for (const [at, entry] of entries.entries()) {
    const id = isJsonObject(entry) ? own(entry, "id") : undefined;
    if (typeof id !== "string") continue;
    if (met.has(id)) report(faults.duplicateOption(id), node, [prop.name, at, "id"]);
    met.add(id);
  }
}

/** What is chosen beforehand has to be one of the options, and one that can be used. */
function hintAtChoice(
  list: { readonly entries: readonly Json[]; readonly ids: ReadonlySet<string> },
  node: FlowNode,
  index: DefinitionIndex,
  { report }: ScreenContext,
): void {
  const value = node.props["init-value"];
  const prop = index.byName.get("init-value");
  if (value === undefined || !prop) return;
  for (const id of isJsonArray(value) ? value : [value]) {
    if (typeof id !== "string" || mayRefer(id)) continue;
    if (!list.ids.has(id)) report(faults.notAnOption(prop, id), node, [prop.name]);
    else if (list.entries.some((entry) => isDisabled(entry, id))) {
      report(faults.disabledOption(prop, id), node, [prop.name]);
    }
  }
}

function isDisabled(entry: Json, id: string): boolean {
  return isJsonObject(entry) && entry.id === id && entry.enabled === false;
}
