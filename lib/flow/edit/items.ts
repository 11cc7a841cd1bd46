import { type ItemSpec, propNamed } from "../catalogue/definition";
import { definitionOf } from "../catalogue/index";
import { isJsonArray, isJsonObject, type Json, type JsonArray, type JsonObject, own, withKey } from "../json";
import type { FlowDocument, FlowNode, NodeId } from "../model/document";
import { findNode } from "../model/walk";
import { spliced, withMoved } from "../text/exact-list";
import { type Path, setIn, valueAt } from "../text/set-in";
import { slugId } from "./slug-id";
import { changeNode, withProps } from "./tree/change";

/** A list prop of a node: data-source, list-items, images. */
export type ListPlace = { readonly node: NodeId; readonly list: string };

/** Adds an entry with a title of its own and an id made from it; at the end when no index is given. */
export function insertItem(
  document: FlowDocument,
  place: ListPlace & { readonly index?: number; readonly title: string; readonly description?: string },
): FlowDocument {
  return changeList(document, place, (items, spec) =>
    spliced(items, place.index ?? items.length, 0, newItem(spec, place, idsIn(items))),
  );
}

/** Takes an entry away; an id that was chosen beforehand is not any more. */
export function removeItem(
  document: FlowDocument,
  place: ListPlace & { readonly index: number },
): FlowDocument {
  const node = findNode(document, place.node)?.node;
  const id = node && valueAt(node.props, [place.list, place.index, "id"]);
  const left = changeList(document, place, (items) =>
    place.index >= 0 && place.index < items.length ? spliced(items, place.index, 1) : items,
  );
  if (left === document || typeof id !== "string") return left;
  return changeNode(left, place.node, (each) => withProps(each, withoutChoice(each, place.list, id)));
}

/** Moves an entry; `to` is its position afterwards. */
export function moveItem(
  document: FlowDocument,
  place: ListPlace & { readonly from: number; readonly to: number },
): FlowDocument {
  return changeList(document, place, (items) => withMoved(items, place.from, place.to));
}

/** Writes a value inside an entry; undefined takes it away, and a group that becomes empty with it. */
export function setItem(
  document: FlowDocument,
  place: ListPlace & { readonly index: number; readonly path: Path; readonly value: Json | undefined },
): FlowDocument {
  return changeNode(document, place.node, (node) => {
    const { list, index, path, value } = place;
    if (valueAt(node.props, [list, index]) === undefined) return node;
    const set = setIn(node.props, [list, index, ...path], value);
    const group = valueAt(set, [list, index, ...path.slice(0, -1)]);
    const isEmptied =
      value === undefined && path.length > 1 && isJsonObject(group) && Object.keys(group).length === 0;
    return withProps(node, isEmptied ? setIn(set, [list, index, ...path.slice(0, -1)], undefined) : set);
  });
}

/**
 * Fills a list from lines, one entry each: "Title" or "Title | description" (a tab does as well; marks of bullet
 * lists are left out). An entry whose title is there already keeps its id and all else.
 */
export function pasteItems(
  document: FlowDocument,
  place: ListPlace & { readonly text: string; readonly mode: "replace" | "append" },
): FlowDocument {
  return changeList(document, place, (items, spec) => {
    const kept: Json[] = place.mode === "append" ? [...items] : [];
    const ids = new Set(idsIn(items));
    const used = new Set<Json>();
    for (const { title, description } of linesIn(place.text)) {
      const known = items.find((item) => titleIn(item) === title && !used.has(item));
      if (known) used.add(known);
      const item =
        known ?? newItem(spec, { title, ...(description === undefined ? {} : { description }) }, ids);
      const id = isJsonObject(item) ? own(item, "id") : undefined;
      if (typeof id === "string") ids.add(id);
      if (place.mode === "replace" || !known) kept.push(item);
    }
    return kept;
  });
}

function linesIn(text: string): readonly { readonly title: string; readonly description?: string }[] {
  return text.split(/\r\n|\n|\r/).flatMap((line) => {
    const [title = "", ...rest] = line.replace(/^\s*[-*•–]\s+/, "").split(/[|\t]/);
    const description = rest.join(" ").trim();
    if (title.trim() === "") return [];
    return [{ title: title.trim(), ...(description === "" ? {} : { description }) }];
  });
}

/** An entry in the shape its list asks for: title and description stand on it or in its first required group. */
function newItem(
  spec: ItemSpec | undefined,
  words: { readonly title: string; readonly description?: string },
  taken: ReadonlySet<string>,
): JsonObject {
  const keys = spec?.keys ?? [];
  const group = keys.find((key) => key.kind === "group" && key.required);
  const known = (group?.kind === "group" ? group.keys : keys).map(({ name }) => name);
  const takes = (name: string): boolean => spec === undefined || known.includes(name);
  const said: JsonObject = {
    ...(takes("title") ? { title: words.title } : {}),
    ...(words.description !== undefined && takes("description") ? { description: words.description } : {}),
  };
  const id = slugId(words.title, taken);
  return group ? { id, [group.name]: said } : { id, ...said };
}

function changeList(
  document: FlowDocument,
  { node: id, list }: ListPlace,
  change: (items: JsonArray, spec: ItemSpec | undefined) => JsonArray,
): FlowDocument {
  return changeNode(document, id, (node) => {
    const items = own(node.props, list);
    // A list from data is not edited here.
    if (items !== undefined && !isJsonArray(items)) return node;
    const spec = itemSpec(node, list);
    if (items === undefined && !spec) return node;
    const before = items ?? [];
    const after = change(before, spec);
    return after === before ? node : withProps(node, withKey(node.props, list, after));
  });
}

function itemSpec(node: FlowNode, list: string): ItemSpec | undefined {
  const definition = definitionOf(node.type);
  const spec = definition && propNamed(definition, list);
  return spec && "item" in spec ? spec.item : undefined;
}

function idsIn(items: JsonArray): ReadonlySet<string> {
  return new Set(
    items.flatMap((item) => (isJsonObject(item) && typeof item.id === "string" ? [item.id] : [])),
  );
}

function titleIn(item: Json): string | undefined {
  if (!isJsonObject(item)) return undefined;
  const inner = Object.values(item).find((value) => isJsonObject(value) && typeof value.title === "string");
  const title = own(item, "title") ?? (isJsonObject(inner) ? own(inner, "title") : undefined);
  return typeof title === "string" ? title : undefined;
}

/** The props without an option among what is chosen beforehand. */
function withoutChoice(node: FlowNode, list: string, id: string): JsonObject {
  const items = own(node.props, list);
  if (isJsonArray(items) && idsIn(items).has(id)) return node.props;
  const chosen = own(node.props, "init-value");
  if (chosen === id) return withKey(node.props, "init-value", undefined);
  if (!isJsonArray(chosen) || !chosen.includes(id)) return node.props;
  const left = chosen.filter((each) => each !== id);
  return withKey(node.props, "init-value", left.length > 0 ? left : undefined);
}
