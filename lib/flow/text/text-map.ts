import { decodeString } from "./decode-string";
import { scanToken, type Token } from "./scan";

/**
 * Where every value of a JSON text stands, in reading order; the lists run side by side, one entry per value.
 * `key` is a name in an object, a position in a list, or "" for the whole. -1 stands for none.
 */
export type TextMap = {
  readonly keys: (string | number)[];
  /** Start of the name in an object, else of the value. */
  readonly outerStarts: number[];
  readonly starts: number[];
  readonly ends: number[];
  readonly parents: number[];
  readonly firstChildren: number[];
  readonly nextSiblings: number[];
};

/**
 * Maps a text without recursion, so depth does not matter. In a text that is not quite JSON, what can be told apart
 * is mapped.
 */
export function mapText(text: string): TextMap {
  const map: TextMap = {
    keys: [],
    outerStarts: [],
    starts: [],
    ends: [],
    parents: [],
    firstChildren: [],
    nextSiblings: [],
  };
  const reading: Reading = { text, map, open: [], name: null, isNamed: false };
  for (let at = 0; at < text.length; ) {
    const token = scanToken(text, at);
    at = token.end;
    take(reading, token);
  }
  for (const { entry } of reading.open) map.ends[entry] = text.length;
  return map;
}

type Open = {
  readonly entry: number;
  readonly isObject: boolean;
  length: number;
  lastChild: number;
};
type Reading = {
  readonly text: string;
  readonly map: TextMap;
  readonly open: Open[];
  /** A text that may turn out to be a name, until the colon. */
  name: Token | null;
  isNamed: boolean;
};

function take(reading: Reading, token: Token): void {
  switch (token.kind) {
    case "space":
    case "comment":
    case "other":
      return;
    case ":":
      reading.isNamed = reading.name !== null;
      return;
    case ",":
      reading.name = null;
      reading.isNamed = false;
      return;
    case "}":
    case "]": {
      const open = reading.open.pop();
      if (open) reading.map.ends[open.entry] = token.end;
      reading.name = null;
      reading.isNamed = false;
      return;
    }
    default:
      takeValue(reading, token);
  }
}

function takeValue(reading: Reading, token: Token): void {
  const parent = reading.open.at(-1);
  if (parent?.isObject && !reading.isNamed) {
    reading.name = token.kind === "string" || token.kind === "word" ? token : null;
    if (reading.name) return;
  }
  const entry = add(reading, parent, token);
  reading.name = null;
  reading.isNamed = false;
  if (token.kind === "{" || token.kind === "[") {
    reading.open.push({ entry, isObject: token.kind === "{", length: 0, lastChild: -1 });
  }
}

function add({ text, map, name }: Reading, parent: Open | undefined, token: Token): number {
  const entry = map.starts.length;
  map.starts.push(token.start);
  map.ends.push(token.end);
  map.firstChildren.push(-1);
  map.nextSiblings.push(-1);
  map.parents.push(parent ? parent.entry : -1);
  map.outerStarts.push(name ? name.start : token.start);
  map.keys.push(parent ? (name ? nameIn(text, name) : parent.length) : "");
  if (!parent) return entry;
  parent.length += 1;
  if (parent.lastChild < 0) map.firstChildren[parent.entry] = entry;
  else map.nextSiblings[parent.lastChild] = entry;
  parent.lastChild = entry;
  return entry;
}

function nameIn(text: string, token: Token): string {
  const piece = text.slice(token.start, token.end);
  if (token.kind === "word") return piece;
  return piece.includes("\\") ? (decodeString(piece) ?? piece) : piece.slice(1, -1);
}
