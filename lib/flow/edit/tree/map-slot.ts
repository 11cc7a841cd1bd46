import type { SlotSpec } from "../../catalogue/definition";
import { definitionOf } from "../../catalogue/index";
import type { FlowNode } from "../../model/document";

/** The slot of a node that maps keys to lists (the cases of a Switch); undefined for other nodes. */
export function mapSlotOf(node: FlowNode): Extract<SlotSpec, { kind: "map" }> | undefined {
  const spec = definitionOf(node.type)?.slots.find(({ kind }) => kind === "map");
  return spec?.kind === "map" ? spec : undefined;
}

/** The keys of that slot, in order. */
export function caseKeys(node: FlowNode): readonly string[] {
  const prefix = `${mapSlotOf(node)?.name ?? ""}.`;
  return Object.keys(node.slots).flatMap((slot) =>
    slot.startsWith(prefix) ? [slot.slice(prefix.length)] : [],
  );
}
