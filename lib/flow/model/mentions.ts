import type { Reference } from "../expression/reference";
import { referencesIn } from "../expression/references-in";
import { isJsonArray, isJsonObject, type Json } from "../json";
import type { FlowNode } from "./document";

/** A reference in a prop. `isWhole`: the text is the reference and nothing else. */
export type Mention = {
  readonly path: readonly (string | number)[];
  readonly reference: Reference;
  readonly isWhole: boolean;
};

const noMentions: readonly Mention[] = [];
const known = new WeakMap<FlowNode, readonly Mention[]>();

/** Every reference in a node's props, actions and lists included, without those of the nodes inside it. */
export function mentionsIn(node: FlowNode): readonly Mention[] {
  const cached = known.get(node);
  if (cached) return cached;
  const found = mentionsInValue(node.props);
  known.set(node, found);
  return found;
}

/** Every reference in the texts of a value. */
export function mentionsInValue(value: Json): readonly Mention[] {
  const found: Mention[] = [];
  collect(value, [], found);
  return found.length === 0 ? noMentions : found;
}

function collect(value: Json, path: readonly (string | number)[], found: Mention[]): void {
  if (typeof value === "string") {
    if (!value.includes("${")) return;
    for (const { reference, start, end } of referencesIn(value)) {
      found.push({ path, reference, isWhole: start === 0 && end === value.length });
    }
  } else if (isJsonArray(value)) {
    for (const [index, item] of value.entries()) if (isDeep(item)) collect(item, [...path, index], found);
  } else if (isJsonObject(value)) {
    for (const key of Object.keys(value)) {
      const item = value[key];
      if (item !== undefined && isDeep(item)) collect(item, [...path, key], found);
    }
  }
}

/** Whether a value can hold a reference at all; spares the copies of paths. */
function isDeep(value: Json): boolean {
  return typeof value === "string" ? value.includes("${") : typeof value === "object" && value !== null;
}
