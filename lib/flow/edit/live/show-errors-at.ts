import { definitionOf } from "../../catalogue/index";
import { isJsonObject, type JsonObject, own, withKey } from "../../json";
import { answerOf, fieldsOn } from "../../model/answers";
import { type FlowDocument, type FlowNode, type FlowScreen, screenId } from "../../model/document";
import { type Placed, visitNodes } from "../../model/walk";
import { errorsField, type Step } from "../../rules/rules";
import { declareData } from "../declare-data";
import { changeNode, changeScreen, withProps, withScreenProp } from "../tree/change";

/**
 * Lets a screen show messages of rules at its inputs: declares the field that brings them and binds it, on the Form
 * around an input or on the input itself. Nothing changes where that is done, or where somebody bound something else.
 */
export function showErrorsAt(
  document: FlowDocument,
  details: { readonly screen: string; readonly inputs: readonly string[] },
): FlowDocument {
  let next = document;
  for (const name of details.inputs) {
    const screen = next.screens.find((each) => screenId(each) === details.screen);
    const placed = screen && inputOn(screen, name);
    if (screen && placed && canShowErrorAt(placed)) next = bound(next, screen, placed, name);
  }
  return next;
}

/** Whether a message can stand at an input. A range of two days has two places, and only some components have one. */
export function canShowErrorAt({ node, ancestors }: Placed): boolean {
  const answer = answerOf(node);
  const prop = definitionOf(node.type)?.props.find(({ name }) => name === "error-message");
  if (!answer || !prop || answer.type === "object") return false;
  const holder = formOf(ancestors) ?? node;
  const written = own(holder.props, propOf(holder));
  return written === undefined || written === "" || written === bindingOf(holder, answer.name);
}

/** The names of inputs at which a rule says something. */
export function inputsSpokenTo(steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step) => {
    const at = step.do === "save" ? step.unlessTaken?.at : "at" in step ? step.at : undefined;
    return at === undefined ? [] : [at];
  });
}

export function inputOn(screen: FlowScreen, name: string): Placed | undefined {
  let found: Placed | undefined;
  visitNodes(screen, (placed) => {
    if (answerOf(placed.node)?.name === name) found ??= placed;
  });
  return found;
}

function bound(
  document: FlowDocument,
  screen: FlowScreen,
  { node, ancestors }: Placed,
  name: string,
): FlowDocument {
  const form = formOf(ancestors);
  const declared = withErrorsField(document, screen, form ? undefined : name);
  const holder = form ?? node;
  return changeNode(declared, holder.id, (each) =>
    withProps(each, withKey(each.props, propOf(holder), bindingOf(holder, name))),
  );
}

/** A Form takes the whole; what an input reads for itself has to be declared, else nothing takes it off the phone. */
function withErrorsField(document: FlowDocument, screen: FlowScreen, name: string | undefined): FlowDocument {
  const present = fieldsOn(screen).find((field) => field.name === errorsField);
  if (!present) {
    const properties = name === undefined ? {} : { [name]: text };
    const schema: JsonObject = { type: "object", properties, __example__: exampleOf(properties) };
    return declareData(document, { screen: screen.key, name: errorsField, schema });
  }
  const known = own(present.schema, "properties");
  const properties = isJsonObject(known) ? known : {};
  if (name === undefined || own(properties, name) !== undefined) return document;
  const wider = { ...properties, [name]: text };
  const schema: JsonObject = { ...present.schema, properties: wider, __example__: exampleOf(wider) };
  return changeScreen(document, screen.key, (each) => {
    const data = own(each.props, "data");
    return isJsonObject(data) ? withScreenProp(each, "data", withKey(data, errorsField, schema)) : each;
  });
}

const text: JsonObject = { type: "string" };

function exampleOf(properties: JsonObject): JsonObject {
  return Object.fromEntries(Object.keys(properties).map((name) => [name, ""]));
}

/** What takes messages for all of its inputs. */
function formOf(ancestors: readonly FlowNode[]): FlowNode | undefined {
  return ancestors.find(({ type }) =>
    definitionOf(type)?.props.some(({ name }) => name === "error-messages"),
  );
}

function propOf({ type }: FlowNode): "error-messages" | "error-message" {
  const takesAll = definitionOf(type)?.props.some(({ name }) => name === "error-messages");
  return takesAll ? "error-messages" : "error-message";
}

function bindingOf(holder: FlowNode, input: string): string {
  return propOf(holder) === "error-messages" ? `\${data.${errorsField}}` : `\${data.${errorsField}.${input}}`;
}
