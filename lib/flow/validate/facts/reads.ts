import { isJsonArray, type Json } from "../../json";
import type { PlacedNode } from "./placed-node";
import { readText } from "./read-text";

/** The names a screen reads, each once. Foreign names are "SCREEN.form.name" or "SCREEN.data.name". */
export type Reads = {
  readonly form: ReadonlySet<string>;
  readonly data: ReadonlySet<string>;
  readonly foreign: ReadonlySet<string>;
};

export type ReadsSoFar = {
  readonly form: Set<string>;
  readonly data: Set<string>;
  readonly foreign: Set<string>;
};

export function noReads(): ReadsSoFar {
  return { form: new Set(), data: new Set(), foreign: new Set() };
}

/** Levels of a value that are searched. */
const depthMax = 64;

export function collectReads({ node }: PlacedNode, reads: ReadsSoFar): void {
  for (const name in node.props) readsIn(node.props[name] ?? null, reads, 0);
}

export function readsIn(value: Json, reads: ReadsSoFar, depth: number): void {
  if (typeof value === "string") {
    if (value.indexOf("${") !== -1) addReads(value, reads);
  } else if (typeof value === "object" && value !== null && depth < depthMax) {
    if (isJsonArray(value))
      for (let at = 0; at < value.length; at += 1) readsIn(value[at] ?? null, reads, depth + 1);
    else for (const key in value) readsIn(value[key] ?? null, reads, depth + 1);
  }
}

function addReads(text: string, reads: ReadsSoFar): void {
  for (const { reference } of readText(text).references) {
    const name = reference.path[0] ?? "";
    if (reference.screen === null) reads[reference.scope].add(name);
    else reads.foreign.add(`${reference.screen}.${reference.scope}.${name}`);
  }
}
