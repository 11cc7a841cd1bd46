import type { SlotSpec } from "@/lib/flow/catalogue/definition";
import { definitionOf } from "@/lib/flow/catalogue/index";
import type { FlowNode } from "@/lib/flow/model/document";

/** A slot of a node as it is drawn: `key` is the case of a Switch. */
export type DrawnSlot = { readonly slot: string; readonly spec: SlotSpec; readonly key: string | null };

/** The slots of a node in the order they are drawn, also those that hold nothing yet (the else of an If). */
export function slotsOf(node: FlowNode): readonly DrawnSlot[] {
  return (definitionOf(node.type)?.slots ?? []).flatMap((spec): readonly DrawnSlot[] => {
    if (spec.kind === "list") return [{ slot: spec.name, spec, key: null }];
    const prefix = `${spec.name}.`;
    return Object.keys(node.slots)
      .filter((slot) => slot.startsWith(prefix))
      .map((slot) => ({ slot, spec, key: slot.slice(prefix.length) }));
  });
}

export function hasSlots(node: FlowNode): boolean {
  return (definitionOf(node.type)?.slots.length ?? 0) > 0;
}
