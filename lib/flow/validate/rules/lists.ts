import type { ItemKey } from "../../catalogue/definition";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../json";
import type { FlowNode } from "../../model/document";
import type { ScreenContext } from "../context";
import type { DefinitionIndex } from "../facts/definition-index";
import * as faults from "../faults/values";
import { isBase64 } from "./base64";

type List = {
  readonly node: FlowNode;
  readonly index: DefinitionIndex;
  readonly prop: NonNullable<DefinitionIndex["list"]>;
  readonly entries: readonly Json[];
};

/** Rules that span the entries of a list. Source: spec/flow-json.md, chapter 10. */
export function checkLists(context: ScreenContext): void {
  for (const { node, index } of context.facts.groups.lists) {
    const prop = index?.list;
    const value = prop && node.props[prop.name];
    if (!index || !prop) continue;
    if (isJsonArray(value)) checkEntries({ node, index, prop, entries: value }, context);
    else checkLevels({ node, index, prop, entries: [] }, context);
  }
}

function checkEntries(list: List, context: ScreenContext): void {
  const { item, maxItems } = list.prop;
  if (item.countIsChecked && list.entries.length > maxItems) reportCount(list, context);
  if (item.either) checkEither(list, item.either, context);
  if (item.oncePerList) for (const key of item.oncePerList) checkOnce(list, key, context);
  for (const key of item.keys) checkKey(list, key, context);
  checkLevels(list, context);
}

function reportCount({ node, prop }: List, { report }: ScreenContext): void {
  if (prop.kind === "images") report(faults.tooManyImages(prop.maxItems), node, [prop.name]);
  else report(faults.tooManyRows(prop.maxItems), node, []);
}

/** The place of the first entry, from `start` on, that has a key; -1 when none has. */
function entryWith({ entries }: List, key: string, start = 0): number {
  for (let at = start; at < entries.length; at += 1) if (hasKey(entries[at], key)) return at;
  return -1;
}

function hasKey(entry: Json | undefined, key: string): entry is JsonObject {
  return isJsonObject(entry) && Object.hasOwn(entry, key);
}

function checkEither(list: List, [one, other]: readonly [string, string], { report }: ScreenContext): void {
  if (entryWith(list, one) === -1) return;
  const at = entryWith(list, other);
  if (at !== -1) report(faults.imageAndColor(list.index.definition), list.node, [list.prop.name, at, other]);
}

function checkOnce(list: List, key: string, { report }: ScreenContext): void {
  const first = entryWith(list, key);
  if (first !== -1 && entryWith(list, key, first + 1) !== -1) report(faults.repeatedKey(key), list.node, []);
}

function checkKey(list: List, key: ItemKey, context: ScreenContext): void {
  if (key.kind === "image" && list.prop.kind === "images") checkPictures(list, key.name, context);
  else if (key.kind === "group" && key.maxKeys !== undefined) checkGroup(list, key, context);
}

function checkPictures({ node, prop, entries }: List, key: string, { report }: ScreenContext): void {
  for (const [at, entry] of entries.entries()) {
    const source = isJsonObject(entry) ? entry[key] : undefined;
    if (typeof source !== "string" || source.startsWith("${") || isBase64(source)) continue;
    report(faults.notBase64(), node, [prop.name, at, key]);
  }
}

function checkGroup(
  list: List,
  { name, minKeys = 0, maxKeys = 0 }: Extract<ItemKey, { kind: "group" }>,
  { report }: ScreenContext,
): void {
  const { node, prop, entries } = list;
  for (const [at, entry] of entries.entries()) {
    const group = isJsonObject(entry) ? entry[name] : undefined;
    if (!isJsonObject(group)) continue;
    const count = Object.keys(group).length;
    if (count < minKeys || count > maxKeys) {
      report(faults.wrongKeyCount(minKeys, maxKeys), node, [prop.name, at, name]);
    }
  }
  const isLarge = node.props["media-size"] === "large";
  if (isLarge && entryWith(list, name) !== -1) report(faults.endWithLargeMedia(), node, []);
}

/** An action stands on the component or on its entries, not on both. */
function checkLevels(list: List, { report }: ScreenContext): void {
  const { node, index, prop, entries } = list;
  if (prop.kind === "images") return;
  for (const { name } of index.actions) {
    const isOnComponent = Object.hasOwn(node.props, name);
    if (prop.kind === "items") {
      if (isOnComponent && entryWith(list, name) !== -1) report(faults.clickOnBothLevels(), node, [name]);
      else if (
        !isOnComponent &&
        entries.some((entry) => isJsonObject(entry) && !Object.hasOwn(entry, name))
      ) {
        report(faults.clickMissing(), node, []);
      }
    } else if (isOnComponent) {
      const at = entryWith(list, name);
      if (at !== -1) report(faults.actionOnBothLevels(name), node, [prop.name, at, name]);
    }
  }
}
