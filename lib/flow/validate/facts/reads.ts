import { isJsonArray, type Json } from "../../json";
import { mayRefer, type ReadText, readText } from "./read-text";

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

/** Adds what the texts inside a value refer to. */
export function readsIn(value: Json, reads: ReadsSoFar, depth: number): void {
  if (typeof value === "string") {
    if (mayRefer(value)) addReads(readText(value), reads);
  } else if (typeof value === "object" && value !== null && depth < depthMax) {
    if (isJsonArray(value))
      for (let at = 0; at < value.length; at += 1) readsIn(value[at] ?? null, reads, depth + 1);
    else for (const key in value) readsIn(value[key] ?? null, reads, depth + 1);
  }
}

export function addReads({ references }: ReadText, reads: ReadsSoFar): void {
  for (const { reference } of references) {
    const name = reference.path[0] ?? "";
    if (reference.screen === null) reads[reference.scope].add(name);
    else reads.foreign.add(`${reference.screen}.${reference.scope}.${name}`);
  }
}
