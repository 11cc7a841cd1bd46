import { type ComponentDefinition, type PropSpec, propNamed } from "../catalogue/definition";
import { catalogue, definitionOf } from "../catalogue/index";
import { type JsonObject, own, withKey } from "../json";
import type { FlowDocument, FlowNode, NodeId } from "../model/document";
import { findNode } from "../model/walk";
import { isAtLeast } from "../version";
import { convertedValue } from "./converted-value";
import { dropVerdict } from "./drop-verdict";
import { changeNode } from "./tree/change";
import { putValuesIn, takeValuesOut } from "./tree/form-values";
import { takeOut } from "./tree/remove";
import { versionOf } from "./tree/version-of";

/** `dropped` are the properties that the new component does not know. */
export type Converted = { readonly document: FlowDocument; readonly dropped: readonly string[] };

/**
 * The components a node can become: those of its group that ask or show the same kind of thing and may stand where it
 * stands.
 */
export function conversionsOf(document: FlowDocument, id: NodeId): readonly ComponentDefinition[] {
  const found = findNode(document, id);
  const from = found && definitionOf(found.node.type);
  if (!found || !from) return [];
  const left = takeOut(document, [id]).document;
  return catalogue.filter(
    (to) =>
      isAlike(from, to) &&
      isAtLeast(versionOf(document), to.since) &&
      dropVerdict(left, [{ ...found.node, type: to.type }], found.location).allowed,
  );
}

/**
 * Makes another component of a node and keeps what both know: name, label, options, settings and actions. Options lose
 * what the new component does not show, a first choice becomes one or a list as needed; what is missing comes from
 * the new component's starter. Properties unknown to both stay.
 */
export function convertComponent(
  document: FlowDocument,
  { node: id, to: type }: { readonly node: NodeId; readonly to: string },
): Converted {
  const to = conversionsOf(document, id).find((each) => each.type === type);
  // A first value that stands in the Form is converted on the way through the input itself.
  const free = takeValuesOut(document, [id]);
  const node = findNode(free, id)?.node;
  const from = node && definitionOf(node.type);
  if (!to || !node || !from) return { document, dropped: [] };
  const { props, dropped } = convertedProps(node, from, to);
  const converted = changeNode(free, id, (each) => ({ ...each, type: to.type, props }));
  return { document: putValuesIn(converted, [id]), dropped };
}

function convertedProps(
  node: FlowNode,
  from: ComponentDefinition,
  to: ComponentDefinition,
): { readonly props: JsonObject; readonly dropped: readonly string[] } {
  let { props } = node;
  const dropped: string[] = [];
  for (const spec of from.props) {
    const value = own(props, spec.name);
    if (value === undefined) continue;
    const target = propNamed(to, spec.name);
    const next = target && convertedValue(value, spec, target);
    if (next === undefined) dropped.push(spec.name);
    if (next !== value) props = withKey(props, spec.name, next);
  }
  for (const spec of to.props) {
    const value = own(to.starter, spec.name);
    if (spec.required && own(props, spec.name) === undefined && value !== undefined) {
      props = withKey(props, spec.name, value);
    }
  }
  return { props, dropped };
}

/** The same group, and either both offer options or neither does; a text is no question. */
function isAlike(from: ComponentDefinition, to: ComponentDefinition): boolean {
  if (from.type === to.type || from.group !== to.group || from.slots.length > 0 || to.slots.length > 0)
    return false;
  const isSame = (kinds: readonly PropSpec["kind"][]): boolean =>
    from.props.some(({ kind }) => kinds.includes(kind)) === to.props.some(({ kind }) => kinds.includes(kind));
  const isBothAsking = (from.answer === undefined) === (to.answer === undefined);
  const isText = from.group !== "button" && from.group !== "media";
  return isText && isBothAsking && isSame(["options"]) && isSame(["items"]);
}
