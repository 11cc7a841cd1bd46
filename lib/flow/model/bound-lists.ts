import type { PropSpec } from "../catalogue/definition";
import { definitionOf } from "../catalogue/index";
import { parseReference } from "../expression/reference";
import { isJsonObject, type Json, own } from "../json";
import type { FlowScreen } from "./document";
import { nodesOf } from "./walk";

type ListProp = Extract<PropSpec, { readonly kind: "options" | "items" }>;

const known = new WeakMap<FlowScreen, ReadonlyMap<string, ListProp>>();

/** Lists of a screen whose entries a field brings, by the field: the one that takes fewest where several show it. */
function boundLists(screen: FlowScreen): ReadonlyMap<string, ListProp> {
  const cached = known.get(screen);
  if (cached) return cached;
  const lists = new Map<string, ListProp>();
  for (const { type, props } of nodesOf(screen)) {
    const prop = definitionOf(type)?.props.find(
      (each): each is ListProp => each.kind === "options" || each.kind === "items",
    );
    const text = prop && own(props, prop.name);
    const reference = typeof text === "string" ? parseReference(text) : null;
    const [field, ...inner] = reference?.path ?? [];
    const isOwn = reference?.scope === "data" && reference.screen === null && inner.length === 0;
    if (!prop || !isOwn || field === undefined) continue;
    const other = lists.get(field);
    if (!other || prop.maxItems < other.maxItems) lists.set(field, prop);
  }
  known.set(screen, lists);
  return lists;
}

/** As many entries of a field as the list that shows it takes; all where no list does. */
export function entriesThatFit(screen: FlowScreen, field: string, entries: readonly Json[]): readonly Json[] {
  const prop = boundLists(screen).get(field);
  if (!prop) return entries;
  const { maxItems, item } = prop;
  const hasPictures = entries.some((entry) => isJsonObject(entry) && own(entry, "image") !== undefined);
  const most = hasPictures ? (item.maxWithImages ?? maxItems) : maxItems;
  return entries.length > most ? entries.slice(0, most) : entries;
}
