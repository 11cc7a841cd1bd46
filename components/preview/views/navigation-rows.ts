import { definitionOf } from "@/lib/flow/catalogue";
import type { ItemKey } from "@/lib/flow/catalogue/definition";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "@/lib/flow/json";
import type { NodeView } from "@/lib/flow/runtime/view";
import { pictureKilobytes } from "../media/picture-source";
import { objectOf, stringsOf, textAt, textOf } from "../read-props";

type Texts = { readonly title: string; readonly description: string; readonly metadata: string };

/** One row of a NavigationList as phones draw it: what is over its limit is left out. */
export type NavigationRow = {
  /** Position in list-items. */
  readonly index: number;
  readonly main: Texts;
  /** Null where a chevron stands instead. */
  readonly end: Texts | null;
  /** Base64; "oversized" becomes a placeholder. */
  readonly image: string | "oversized";
  readonly altText: string;
  readonly badge: string;
  readonly tags: readonly string[];
  readonly isEnabled: boolean;
};

/** The rows of a list; none at all when there are too many. Source: spec/flow-json.md, 10.18. */
export function navigationRows(view: NodeView): readonly NavigationRow[] {
  const spec = definitionOf(view.type)?.props.find((prop) => prop.kind === "items");
  const items = view.props["list-items"];
  if (spec?.kind !== "items" || !isJsonArray(items) || items.length > spec.maxItems) return [];
  const isLarge = view.props["media-size"] === "large";
  let hasBadge = false;
  return items.flatMap((item: Json, index) => {
    if (!isJsonObject(item)) return [];
    const row = rowOf(item, { index, keys: spec.item.keys, isLarge, hasBadge });
    hasBadge ||= row.badge !== "";
    return [row];
  });
}

type RowFacts = {
  readonly index: number;
  readonly keys: readonly ItemKey[];
  readonly isLarge: boolean;
  /** A list shows one badge only. */
  readonly hasBadge: boolean;
};

function rowOf(item: JsonObject, { index, keys, isLarge, hasBadge }: RowFacts): NavigationRow {
  const end = textsOf(objectOf(item.end), groupKeys(keys, "end"));
  const badgeKey = keys.find((key) => key.name === "badge");
  const tagsKey = keys.find((key) => key.kind === "tags");
  const tags = stringsOf(item.tags);
  const tagMax = tagsKey?.kind === "tags" ? tagsKey.max : 0;
  const tagCount = tagsKey?.kind === "tags" ? tagsKey.maxItems : 0;
  return {
    index,
    main: textsOf(objectOf(item["main-content"]), groupKeys(keys, "main-content")),
    end: isLarge || Object.values(end).every((text) => text === "") ? null : end,
    image: imageOf(textAt(item, "start", "image"), groupKeys(keys, "start")),
    altText: textAt(item, "start", "alt-text"),
    badge: hasBadge ? "" : within(textOf(item.badge), badgeKey),
    tags: tags.filter((tag) => tag.length <= tagMax).slice(0, tagCount),
    isEnabled: item.enabled !== false,
  };
}

function textsOf(value: JsonObject, keys: readonly ItemKey[]): Texts {
  const text = (name: string) =>
    within(
      textAt(value, name),
      keys.find((key) => key.name === name),
    );
  return { title: text("title"), description: text("description"), metadata: text("metadata") };
}

function imageOf(image: string, keys: readonly ItemKey[]): string {
  const key = keys.find(({ kind }) => kind === "image");
  const max = key?.kind === "image" ? key.maxKilobytes : undefined;
  return max !== undefined && pictureKilobytes(image) > max ? "oversized" : image;
}

function groupKeys(keys: readonly ItemKey[], name: string): readonly ItemKey[] {
  const group = keys.find((key) => key.name === name);
  return group?.kind === "group" ? group.keys : [];
}

function within(text: string, key: ItemKey | undefined): string {
  const max = key?.kind === "text" ? key.max : undefined;
  return max !== undefined && text.length > max ? "" : text;
}
