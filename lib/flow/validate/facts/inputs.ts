import { type AnswerType, type ComponentDefinition, propNamed } from "../../catalogue/definition";
import type { PlacedNode } from "./placed-node";

/** The inputs of a screen as other places see them. Equal inputs are the same object, so that identity tells. */
export type Inputs = {
  /** What an answer's reference is worth, by input name. */
  readonly types: ReadonlyMap<string, AnswerType>;
  readonly formNames: ReadonlySet<string>;
  /** The most an upload may bring, by input name. */
  readonly uploads: ReadonlyMap<string, UploadLimits>;
};

export type UploadLimits = {
  readonly files: number;
  readonly kilobytesEach: number;
  /** Whether the component says both itself. */
  readonly isExplicit: boolean;
};

/** An input in its place. */
export type Input = {
  readonly name: string;
  readonly type: AnswerType;
  readonly placed: PlacedNode;
};

export function inputsAmong(nodes: readonly PlacedNode[]): readonly Input[] {
  const inputs: Input[] = [];
  for (const placed of nodes) {
    const answer = placed.definition?.answer;
    if (!answer) continue;
    const name = placed.node.props.name;
    if (typeof name === "string") inputs.push({ name, type: answer.typeOf(placed.node.props), placed });
  }
  return inputs;
}

export function seenInputs(inputs: readonly Input[], formNames: readonly string[]): Inputs {
  let signature = formNames.join("\n");
  for (const { name, type, placed } of inputs) {
    signature += `\t${type}\n${name}`;
    if (type === "media") signature += JSON.stringify(uploadLimits(placed));
  }
  const known = bySignature.get(signature);
  if (known) return known;
  if (bySignature.size >= remembered) bySignature.clear();
  const seen = gather(inputs, formNames);
  bySignature.set(signature, seen);
  return seen;
}

const remembered = 2000;
const bySignature: Map<string, Inputs> = new Map();

function gather(inputs: readonly Input[], formNames: readonly string[]): Inputs {
  const types = new Map<string, AnswerType>();
  const uploads = new Map<string, UploadLimits>();
  for (const { name, type, placed } of inputs) {
    if (types.has(name)) continue;
    types.set(name, type);
    const limits = uploadLimits(placed);
    if (limits) uploads.set(name, limits);
  }
  return { types, formNames: new Set(formNames), uploads };
}

function uploadLimits({ node, definition }: PlacedNode): UploadLimits | undefined {
  if (!definition?.upload) return undefined;
  const { count, kilobytes } = definition.upload;
  const files = node.props[count];
  const kilobytesEach = node.props[kilobytes];
  return {
    files: typeof files === "number" ? files : defaultOf(definition, count),
    kilobytesEach: typeof kilobytesEach === "number" ? kilobytesEach : defaultOf(definition, kilobytes),
    isExplicit: typeof files === "number" && typeof kilobytesEach === "number",
  };
}

function defaultOf(definition: ComponentDefinition, prop: string): number {
  const value = propNamed(definition, prop)?.default;
  return typeof value === "number" ? value : 0;
}
