import type { Trigger } from "../../catalogue/definition";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../json";
import type { Path } from "../shape/check";
import type { PlacedNode } from "./placed-node";

/** An action in its place. */
export type ActionAt = {
  readonly placed: PlacedNode;
  readonly trigger: Trigger;
  readonly action: JsonObject;
  readonly path: Path;
  /** Meta does not look at the actions of list rows that lead to screens. */
  readonly isUnchecked: boolean;
};

const triggers: readonly Trigger[] = ["on-click-action", "on-select-action", "on-unselect-action"];

/** Adds the actions of one node and of its entries. */
export function collectActions(placed: PlacedNode, found: ActionAt[]): void {
  const { node, index } = placed;
  if (!index) return;
  for (let at = 0; at < index.actions.length; at += 1) {
    // A prop of kind action is named after its trigger.
    const trigger = index.actions[at]?.name as Trigger;
    const action = node.props[trigger];
    if (isJsonObject(action)) found.push({ placed, trigger, action, path: [trigger], isUnchecked: false });
  }
  const { list } = index;
  if (!list || list.kind === "images") return;
  const entries = node.props[list.name];
  if (isJsonArray(entries)) collectFromEntries(placed, list.name, entries, found);
}

function collectFromEntries(
  placed: PlacedNode,
  list: string,
  entries: readonly Json[],
  found: ActionAt[],
): void {
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at];
    if (!isJsonObject(entry)) continue;
    for (let which = 0; which < triggers.length; which += 1) {
      const trigger = triggers[which] ?? "on-click-action";
      const action = entry[trigger];
      if (!isJsonObject(action)) continue;
      const isUnchecked = placed.index?.list?.kind === "items";
      found.push({ placed, trigger, action, path: [list, at, trigger], isUnchecked });
    }
  }
}
