import { joinPointer, splitPointer } from "./json-pointer";
import { mapText, type TextMap } from "./text-map";

/** Offsets in UTF-16 units, ends exclusive. `from` includes the name of a value in an object, `start` does not. */
export type TextSpan = { readonly from: number; readonly start: number; readonly end: number };

/** Where the value at an RFC 6901 pointer stands in a JSON text; undefined when there is none. */
export function positionOf(text: string, pointer: string): TextSpan | undefined {
  return spanIn(mapText(text), pointer);
}

/** The pointer of the innermost value at an offset (its name counts as its own); undefined outside of every value. */
export function pointerAt(text: string, offset: number): string | undefined {
  return pointerIn(mapText(text), offset);
}

/** As `positionOf`, for many questions about one text. */
export function spanIn(map: TextMap, pointer: string): TextSpan | undefined {
  const steps = splitPointer(pointer);
  if (!steps || map.starts.length === 0) return undefined;
  let entry = 0;
  for (const step of steps) {
    entry = childNamed(map, entry, step);
    if (entry < 0) return undefined;
  }
  const [from, start, end] = [map.outerStarts[entry], map.starts[entry], map.ends[entry]];
  return from === undefined || start === undefined || end === undefined ? undefined : { from, start, end };
}

/** As `pointerAt`, for many questions about one text. */
export function pointerIn(map: TextMap, offset: number): string | undefined {
  if (!holds(map, 0, offset)) return undefined;
  const steps: (string | number)[] = [];
  let entry = 0;
  for (;;) {
    const child = childHolding(map, entry, offset);
    if (child < 0) return joinPointer(steps);
    steps.push(map.keys[child] ?? "");
    entry = child;
  }
}

/** When a name stands twice in an object, the last one counts, as in JSON.parse. */
function childNamed(map: TextMap, parent: number, step: string): number {
  let found = -1;
  for (let child = first(map, parent); child >= 0; child = next(map, child)) {
    const key = map.keys[child];
    if (key === step || (typeof key === "number" && String(key) === step)) found = child;
  }
  return found;
}

function childHolding(map: TextMap, parent: number, offset: number): number {
  for (let child = first(map, parent); child >= 0; child = next(map, child)) {
    if (holds(map, child, offset)) return child;
  }
  return -1;
}

/** A caret right behind a value still belongs to it. */
function holds(map: TextMap, entry: number, offset: number): boolean {
  return offset >= (map.outerStarts[entry] ?? Number.POSITIVE_INFINITY) && offset <= (map.ends[entry] ?? -1);
}

function first(map: TextMap, entry: number): number {
  return map.firstChildren[entry] ?? -1;
}

function next(map: TextMap, entry: number): number {
  return map.nextSiblings[entry] ?? -1;
}
