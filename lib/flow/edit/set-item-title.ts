import { isJsonArray, isJsonObject, type Json, own } from "../json";
import { type FlowDocument, hasEndpoint } from "../model/document";
import { findNode, nodesOf } from "../model/walk";
import { valueAt } from "../text/set-in";
import { type ListPlace, setItem } from "./items";
import { slugId } from "./slug-id";

/**
 * Sets the title of an entry. Its id follows while it is what the old title gives and nothing else names it (first
 * values, conditions, cases); never in a Flow with an endpoint, whose code knows the ids.
 */
export function setItemTitle(
  document: FlowDocument,
  place: ListPlace & {
    readonly index: number;
    /** Where the title stands in the entry: ["title"] or ["main-content", "title"]. */
    readonly path: readonly string[];
    readonly title: string;
  },
): FlowDocument {
  const node = findNode(document, place.node)?.node;
  const item = node && valueAt(node.props, [place.list, place.index]);
  if (!node || !isJsonObject(item)) return document;
  const titled = setItem(document, { ...place, value: place.title });
  const [id, before] = [own(item, "id"), valueAt(item, place.path)];
  const isDerived = typeof id === "string" && typeof before === "string" && isFrom(id, before);
  if (!isDerived || place.title.trim() === "" || hasEndpoint(document) || isNamed(document, id))
    return titled;
  const items = own(node.props, place.list);
  const others = isJsonArray(items) ? items.filter((_, index) => index !== place.index) : [];
  const taken = new Set(others.flatMap((other) => (isJsonObject(other) ? textOf(own(other, "id")) : [])));
  return setItem(titled, { ...place, path: ["id"], value: slugId(place.title, taken) });
}

function isFrom(id: string, title: string): boolean {
  const slug = slugId(title);
  return id === slug || (id.startsWith(`${slug}_`) && /^\d+$/.test(id.slice(slug.length + 1)));
}

/** Whether anything but the entry itself names an id: a first value, a literal in quotes, a case. */
function isNamed(document: FlowDocument, id: string): boolean {
  return document.screens.some((screen) =>
    nodesOf(screen).some(
      (node) => Object.keys(node.slots).some((slot) => slot.endsWith(`.${id}`)) || namesIn(node.props, id),
    ),
  );
}

/** Entries of lists name themselves by their key `id`, which does not count. */
function namesIn(value: Json, id: string): boolean {
  if (typeof value === "string") {
    return value === id || value.includes(`'${id}'`) || value.includes(`"${id}"`);
  }
  if (isJsonArray(value)) return value.some((item) => namesIn(item, id));
  if (!isJsonObject(value)) return false;
  return Object.keys(value).some((key) => key !== "id" && namesIn(own(value, key) ?? null, id));
}

function textOf(value: Json | undefined): readonly string[] {
  return typeof value === "string" ? [value] : [];
}
