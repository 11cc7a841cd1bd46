import { propNamed } from "../catalogue/definition";
import { definitionOf } from "../catalogue/index";
import { isJsonObject, type Json, own } from "../json";
import type { Breaking } from "./breaking";
import type { Comparison, ScreenChange } from "./change";
import { itemId } from "./item-changes";

/** Options that can no longer be chosen: their ids are what answers hold. */
export function brokenOptions({ screens }: Comparison): readonly Breaking[] {
  return screens.flatMap(({ changes }) => changes.flatMap(brokenOption));
}

function brokenOption(change: ScreenChange): readonly Breaking[] {
  if (change.kind !== "item-removed" && change.kind !== "item-changed") return [];
  const definition = definitionOf(change.before.type);
  if (definition && propNamed(definition, change.list)?.kind !== "options") return [];
  const old = "old" in change ? change.old : change.item;
  const id = itemId(old);
  const isKept = "old" in change && itemId(change.item) === id;
  if (id === undefined || isKept) return [];
  return [{ code: "option-removed", node: change.before, id, title: itemTitle(old), change }];
}

/** What a person knows an option or row by: its title, else its id. */
export function itemTitle(item: Json): string {
  if (!isJsonObject(item)) return "";
  const main = own(item, "main-content");
  const title = own(item, "title") ?? (isJsonObject(main) ? own(main, "title") : undefined);
  return typeof title === "string" && title !== "" ? title : (itemId(item) ?? "");
}
