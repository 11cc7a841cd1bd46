import type { Environment } from "../expression/environment";
import { isJsonObject, type Json, type JsonObject, jsonEqual, own } from "../json";
import type { FlowNode } from "../model/document";
import { noFaults } from "./fields/field";
import { fieldOf } from "./fields/field-kinds";
import { nameOf } from "./inputs";
import { dynamicProps, resolvedProps } from "./resolved-props";
import type { FieldFault, NodeView } from "./view";

/** What a run knows about the inputs of a screen beside their values. */
export type Marks = {
  readonly changed: readonly string[];
  readonly focused: string | null;
  readonly serverErrors: JsonObject;
};

export const noMarks: Marks = { changed: [], focused: null, serverErrors: {} };

/** One node as phones draw it, shown or not. The same view comes back as long as nothing in it differs. */
export function nodeViewOf(node: FlowNode, environment: Environment, marks: Marks = noMarks): NodeView {
  // A run and the canvas draw the same nodes with other values; neither should make the other forget.
  const lastViews = marks === noMarks ? lastWithoutRun : lastInRun;
  const last = lastViews.get(node);
  if (last && isPlain(node)) return last;
  const view = draw(node, environment, marks);
  if (last && isSame(last, view)) return last;
  lastViews.set(node, view);
  return view;
}

const lastInRun = new WeakMap<FlowNode, NodeView>();
const lastWithoutRun = new WeakMap<FlowNode, NodeView>();

/** Whether a node looks the same whatever the values are. */
function isPlain(node: FlowNode): boolean {
  return fieldOf(node.type) === null && dynamicProps(node).length === 0;
}

/** What is wrong with a value of a node; the first where each end of a range has its own fault. */
export function faultOf(
  node: FlowNode,
  value: Json | undefined,
  environment: Environment,
): FieldFault | null {
  const faults = fieldOf(node.type)?.faults(resolvedProps(node, environment), value);
  return faults?.[0] ?? null;
}

/** Whether a fault keeps the button from working; one that only the end of a range has does not. */
export function blocks(fault: FieldFault): boolean {
  return fault.code === "endpoint" || fault.part !== "end-date";
}

function draw(node: FlowNode, environment: Environment, marks: Marks): NodeView {
  const props = resolvedProps(node, environment);
  const field = fieldOf(node.type);
  const name = field === null ? null : nameOf(node);
  const value = name === null ? undefined : own(environment.form, name);
  const sent = name === null ? noFaults : endpointFaults(own(marks.serverErrors, name));
  const faults = name !== null && sent.length === 0 ? (field?.faults(props, value) ?? noFaults) : sent;
  return {
    node: node.id,
    type: node.type,
    props,
    value: value !== undefined && field?.shown ? field.shown(value) : value,
    isEnabled: own(props, "enabled") !== false,
    isRequired: field !== null && name !== null && field.isRequired(props),
    fault: faults[0] ?? null,
    faults,
    showsFault: sent.length > 0 || (faults.length > 0 && name !== null && isTold(faults, name, marks)),
  };
}

/** Once changed and not in focus, and only what is put in words. Source: spec/renderer.md, 3.0. */
function isTold(faults: readonly FieldFault[], name: string, marks: Marks): boolean {
  const hasWords = faults.some((fault) => fault.silent !== true);
  return hasWords && marks.changed.includes(name) && marks.focused !== name;
}

/** A message is one text, one per end of a range, or one per file. */
function endpointFaults(message: Json | undefined): readonly FieldFault[] {
  if (typeof message === "string") return [{ code: "endpoint", text: message }];
  if (!isJsonObject(message)) return noFaults;
  const texts = Object.entries(message).filter((entry): entry is [string, string] => isText(entry[1]));
  const ends = texts.flatMap(([part, text]): readonly FieldFault[] =>
    part === "start-date" || part === "end-date" ? [{ code: "endpoint", part, text }] : [],
  );
  if (ends.length > 0 || texts.length === 0) return ends;
  return [{ code: "endpoint", files: Object.fromEntries(texts) }];
}

function isText(value: Json): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function isSame(a: NodeView, b: NodeView): boolean {
  return (
    a.isEnabled === b.isEnabled &&
    a.isRequired === b.isRequired &&
    a.showsFault === b.showsFault &&
    jsonEqual(a.value, b.value) &&
    (a.props === b.props || jsonEqual(a.props, b.props)) &&
    // Faults hold nothing but JSON.
    jsonEqual(a.faults as unknown as Json, b.faults as unknown as Json)
  );
}
