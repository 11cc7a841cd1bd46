import type { Json } from "../json";
import type { FlowDocument, NodeId } from "../model/document";
import { setPropAt } from "./set-prop-at";

/** Writes one property of a node. Names of inputs go through `renameAnswer`, which mends what refers to them. */
export function setProp(
  document: FlowDocument,
  { node, name, value }: { readonly node: NodeId; readonly name: string; readonly value: Json },
): FlowDocument {
  return setPropAt(document, { node, path: [name] }, value);
}

/** Takes one property of a node away, so that its default holds again. */
export function clearProp(
  document: FlowDocument,
  { node, name }: { readonly node: NodeId; readonly name: string },
): FlowDocument {
  return setPropAt(document, { node, path: [name] }, undefined);
}
