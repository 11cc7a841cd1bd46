import { definitionOf } from "../catalogue/index";
import type { FlowNode, FlowScreen } from "../model/document";
import { visitNodes } from "../model/walk";
import type { Field } from "./fields/field";
import { fieldOf } from "./fields/field-kinds";

/** A node that takes an answer. `form` is the node around it that fills in and marks several inputs at once. */
export type Input = {
  readonly node: FlowNode;
  readonly name: string;
  readonly field: Field;
  readonly form: FlowNode | null;
};

/** Every input of a screen, whether drawn or not. */
export function inputsOf(screen: FlowScreen): readonly Input[] {
  const known = inputsByScreen.get(screen);
  if (known) return known;
  const inputs: Input[] = [];
  visitNodes(screen, ({ node, ancestors }) => {
    const input = inputOf(node, ancestors.findLast(fillsInInputs) ?? null);
    if (input) inputs.push(input);
  });
  inputsByScreen.set(screen, inputs);
  return inputs;
}

const inputsByScreen = new WeakMap<FlowScreen, readonly Input[]>();

function inputOf(node: FlowNode, form: FlowNode | null): Input | null {
  const field = fieldOf(node.type);
  const name = nameOf(node);
  return field && name !== null ? { node, name, field, form } : null;
}

export function nameOf(node: FlowNode): string | null {
  return typeof node.props.name === "string" ? node.props.name : null;
}

function fillsInInputs(node: FlowNode): boolean {
  return definitionOf(node.type)?.props.some((prop) => prop.kind === "pairs") ?? false;
}
