import { definitionOf } from "../catalogue/index";
import type { FieldType } from "../expression/field-type";
import { typeOfSchema } from "../expression/schema-type";
import { isJsonObject, type Json, type JsonObject, own } from "../json";
import type { FlowNode, FlowScreen, NodeId } from "./document";
import { nodesOf } from "./walk";

/** An input of a screen: what `${form.<name>}` reads. `label` is its static label, or an empty string. */
export type Answer = {
  readonly node: NodeId;
  readonly name: string;
  readonly type: FieldType;
  readonly label: string;
};

/** A declared field of a screen: what `${data.<name>}` reads. */
export type Field = {
  readonly name: string;
  readonly type: FieldType | undefined;
  readonly schema: JsonObject;
};

const knownAnswers = new WeakMap<FlowScreen["children"], readonly Answer[]>();
const knownFields = new WeakMap<JsonObject, readonly Field[]>();

/** The inputs of a screen in reading order, those in all branches included. */
export function answersOn(screen: FlowScreen): readonly Answer[] {
  const cached = knownAnswers.get(screen.children);
  if (cached) return cached;
  const answers = nodesOf(screen).flatMap((node) => answerOf(node) ?? []);
  knownAnswers.set(screen.children, answers);
  return answers;
}

/** What a node asks; undefined when it asks nothing or has no name. */
export function answerOf(node: FlowNode): Answer | undefined {
  const spec = definitionOf(node.type)?.answer;
  const { name } = node.props;
  if (!spec || typeof name !== "string" || name === "") return undefined;
  return { node: node.id, name, type: spec.typeOf(node.props), label: labelIn(node.props.label) };
}

/** Whether an input's answer says nothing new: a consent that has to be given, or what cannot be changed. */
export function isOnlyShown({ type, props }: FlowNode): boolean {
  const isConsent = definitionOf(type)?.answer?.typeOf(props) === "boolean";
  return (isConsent && props.required === true) || props.enabled === false;
}

/** The declared fields of a screen in order. A list named `required` is no field but a rule about them. */
export function fieldsOn(screen: FlowScreen): readonly Field[] {
  const data = own(screen.props, "data");
  if (!isJsonObject(data)) return [];
  const cached = knownFields.get(data);
  if (cached) return cached;
  const fields = Object.keys(data).flatMap((name): readonly Field[] => {
    const schema = own(data, name);
    return isJsonObject(schema) ? [{ name, type: typeOfSchema(schema), schema }] : [];
  });
  knownFields.set(data, fields);
  return fields;
}

/** A label that is shown as it is written; a date range shows two, of which the first counts. */
function labelIn(label: Json | undefined): string {
  const text = isJsonObject(label) ? own(label, "start-date") : label;
  if (typeof text !== "string" || text.includes("${") || text.startsWith("`")) return "";
  return text.trim();
}
