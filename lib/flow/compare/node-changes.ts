import type { PropSpec, Trigger } from "../catalogue/definition";
import { propNamed } from "../catalogue/definition";
import { definitionOf } from "../catalogue/index";
import { isJsonArray, isJsonObject, type Json } from "../json";
import { answerOf } from "../model/answers";
import type { FlowNode } from "../model/document";
import type { KeyChange, NodeChange } from "./change";
import { changedKeys } from "./changed-keys";
import { itemChanges } from "./item-changes";

/** What changed in a node itself, apart from its place and from what is inside of it. */
export function nodeChanges(before: FlowNode, after: FlowNode): readonly NodeChange[] {
  const both = { before, after };
  const type: readonly NodeChange[] = before.type === after.type ? [] : [{ kind: "node-type", ...both }];
  const props = changedKeys(before.props, after.props).flatMap((change) => propChange(both, change));
  return [...type, ...props, ...slotChanges(both)];
}

type Both = { readonly before: FlowNode; readonly after: FlowNode };

function propChange(both: Both, change: KeyChange): readonly NodeChange[] {
  const { key, old, new: now } = change;
  if (key === "name") {
    const [from, to] = [answerOf(both.before)?.name, answerOf(both.after)?.name];
    if (from !== undefined && to !== undefined) return [{ kind: "answer-renamed", ...both, from, to }];
  }
  const spec = specOf(both.after, key) ?? specOf(both.before, key);
  if (spec?.kind === "action" && isActionOrNone(old) && isActionOrNone(now)) {
    // Props of the kind "action" are named for what triggers them.
    return [{ kind: "action", ...both, trigger: key as Trigger, old, new: now }];
  }
  if (spec && "item" in spec && isJsonArray(old) && isJsonArray(now)) {
    const items = itemChanges({ list: key, spec: spec.item, before: old, after: now });
    if (items.length > 0) return items.map((item) => ({ ...both, ...item }));
  }
  return [{ kind: "node-prop", ...both, ...change }];
}

function specOf({ type }: FlowNode, key: string): PropSpec | undefined {
  const definition = definitionOf(type);
  return definition && propNamed(definition, key);
}

function isActionOrNone(value: Json | undefined): value is undefined | { readonly [key: string]: Json } {
  return value === undefined || isJsonObject(value);
}

function slotChanges(both: Both): readonly NodeChange[] {
  const [old, now] = [Object.keys(both.before.slots), Object.keys(both.after.slots)];
  return [
    ...old
      .filter((slot) => !now.includes(slot))
      .map((slot): NodeChange => ({ kind: "slot-removed", ...both, slot })),
    ...now
      .filter((slot) => !old.includes(slot))
      .map((slot): NodeChange => ({ kind: "slot-added", ...both, slot })),
  ];
}
