import type { Parent } from "../catalogue/definition";
import { catalogue } from "../catalogue/index";
import type { FlowDocument, FlowNode, NodeId } from "../model/document";
import { type IdSource, parseNode } from "../model/parse";
import { otherwiseKey } from "./add-case";
import type { DropVerdict } from "./drop-verdict";
import { mapSlotOf } from "./tree/map-slot";
import { wrapNodes, wrappingOf, wrapVerdict } from "./tree/wrap-nodes";

type Details = { readonly nodes: readonly NodeId[]; readonly newId: IdSource };

/** What a wrap made; no node when it was refused. */
export type Wrapped = { readonly document: FlowDocument; readonly node: NodeId | undefined };

/** Puts nodes of one list into the first branch of a new condition. */
export function wrapInIf(document: FlowDocument, details: Details & { readonly condition: string }): Wrapped {
  const node = emptied("If", details.newId);
  return node
    ? wrapped(document, details.nodes, { ...node, props: { ...node.props, condition: details.condition } })
    : { document, node: undefined };
}

/**
 * Puts nodes of one list into the first case of a new Switch; the other cases are empty, and one for everything else
 * stands last. `value` is a reference to the answer that decides.
 */
export function wrapInSwitch(
  document: FlowDocument,
  details: Details & { readonly value: string; readonly cases: readonly string[] },
): Wrapped {
  const node = emptied("Switch", details.newId);
  const spec = node && mapSlotOf(node);
  if (!node || !spec) return { document, node: undefined };
  const keys = [...new Set([...details.cases.filter((key) => spec.keyPattern.test(key)), otherwiseKey])];
  const slots = Object.fromEntries(keys.map((key) => [`${spec.name}.${key}`, []]));
  return wrapped(document, details.nodes, { ...node, props: { ...node.props, value: details.value }, slots });
}

/** Whether nodes can be put into a new condition or Switch. */
export function branchVerdict(
  document: FlowDocument,
  ids: readonly NodeId[],
  kind: "If" | "Switch",
): DropVerdict {
  const wrapping = wrappingOf(document, ids);
  const node = emptied(kind, () => "wrapper");
  if (!wrapping || !node) return { allowed: false, reason: { code: "no-such-place" } };
  return wrapVerdict(document, wrapping, node);
}

function wrapped(document: FlowDocument, ids: readonly NodeId[], wrapper: FlowNode): Wrapped {
  const wrapping = wrappingOf(document, ids);
  if (!wrapping || wrapping.nodes.length === 0 || !wrapVerdict(document, wrapping, wrapper).allowed) {
    return { document, node: undefined };
  }
  return { document: wrapNodes(document, wrapping, wrapper), node: wrapper.id };
}

/** A new node that encloses others, its first slot empty. */
function emptied(encloses: Parent, newId: IdSource): FlowNode | undefined {
  const definition = catalogue.find((each) => each.encloses === encloses);
  if (!definition) return undefined;
  const node = parseNode(definition.starter, newId);
  const [slot] = Object.keys(node.slots);
  return { ...node, slots: slot === undefined ? {} : { [slot]: [] } };
}
