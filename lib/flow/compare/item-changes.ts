import type { ItemKey, ItemSpec } from "../catalogue/definition";
import { isJsonObject, type Json, type JsonArray, jsonEqual, own } from "../json";
import type { ItemChange } from "./change";
import { changedKeys } from "./changed-keys";
import { longestRun } from "./longest-run";

type Lists = {
  /** Wire name of the prop. */
  readonly list: string;
  readonly spec: ItemSpec;
  readonly before: JsonArray;
  readonly after: JsonArray;
};

/** What changed in a list of options, rows or pictures. Entries are the same by id, else by content, else by place. */
export function itemChanges({ list, spec, before, after }: Lists): readonly ItemChange[] {
  const counterparts = pairItems(before, after);
  const paired = [...counterparts.keys()].sort((a, b) => a - b);
  const run = longestRun(paired.map((to) => counterparts.get(to) ?? 0));
  const inOrder = new Set(paired.filter((_, index) => run.has(index)));
  const kept = new Set(counterparts.values());
  const removed = before.flatMap((item, index): readonly ItemChange[] =>
    kept.has(index) ? [] : [{ kind: "item-removed", list, item }],
  );
  const present = after.flatMap((item, index): readonly ItemChange[] => {
    const from = counterparts.get(index);
    const old = from === undefined ? undefined : before[from];
    if (old === undefined) return [{ kind: "item-added", list, item }];
    const moved: readonly ItemChange[] = inOrder.has(index) ? [] : [{ kind: "item-moved", list, item, old }];
    if (jsonEqual(old, item)) return moved;
    return [...moved, { kind: "item-changed", list, item, old, changes: insideOf(old, item, spec.keys) }];
  });
  return [...removed, ...present];
}

/** The index in `before` for the indexes of `after` that have a counterpart. */
function pairItems(before: JsonArray, after: JsonArray): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const used = new Set<number>();
  const pairBy = (keyOf: (item: Json) => string | undefined): void => {
    const waiting = new Map<string, number[]>();
    for (const [index, item] of before.entries()) {
      const key = used.has(index) ? undefined : keyOf(item);
      if (key === undefined) continue;
      const queue = waiting.get(key);
      if (queue) queue.push(index);
      else waiting.set(key, [index]);
    }
    for (const queue of waiting.values()) queue.reverse();
    for (const [index, item] of after.entries()) {
      const key = pairs.has(index) ? undefined : keyOf(item);
      const from = key === undefined ? undefined : waiting.get(key)?.pop();
      if (from === undefined) continue;
      pairs.set(index, from);
      used.add(from);
    }
  };
  pairBy(itemId);
  pairBy((item) => JSON.stringify(item));
  // An option whose id was rewritten: the same words under another id.
  pairBy((item) => (isJsonObject(item) ? JSON.stringify({ ...item, id: "" }) : undefined));
  pairBy((item) => (isJsonObject(item) && itemId(item) === undefined ? "" : undefined));
  return pairs;
}

/** The id of an option or row. */
export function itemId(item: Json): string | undefined {
  const id = isJsonObject(item) ? own(item, "id") : undefined;
  return typeof id === "string" ? id : undefined;
}

type Inside = Extract<ItemChange, { kind: "item-changed" }>["changes"];

function insideOf(before: Json, after: Json, keys: readonly ItemKey[]): Inside {
  if (!isJsonObject(before) || !isJsonObject(after)) return [{ path: [], old: before, new: after }];
  return changedKeys(before, after).flatMap(({ key, old, new: now }): Inside => {
    const spec = keys.find(({ name }) => name === key);
    if (spec?.kind === "group" && isJsonObject(old) && isJsonObject(now)) {
      return insideOf(old, now, spec.keys).map(({ path, ...rest }) => ({ path: [key, ...path], ...rest }));
    }
    return [{ path: [key], old, new: now }];
  });
}
