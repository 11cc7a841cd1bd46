/**
 * A regular expression as a tree, as far as a yes-or-no answer needs it: groups do not capture, lazy and greedy
 * repeats are the same.
 */
export type Pattern =
  /** One UTF-16 unit that the test accepts, for example `[a-z]` or `\d`. */
  | { readonly kind: "unit"; readonly accepts: RegExp }
  | { readonly kind: "assertion"; readonly at: "start" | "end" | "boundary" | "no-boundary" }
  | { readonly kind: "sequence"; readonly parts: readonly Pattern[] }
  | { readonly kind: "choice"; readonly options: readonly Pattern[] }
  | { readonly kind: "repeat"; readonly part: Pattern; readonly min: number; readonly max: number }
  | { readonly kind: "lookahead"; readonly part: Pattern; readonly isNegative: boolean };

/**
 * The tree of a pattern that JavaScript accepts without flags. Null for what a tree cannot answer: back references,
 * lookbehind, and groups nested more than a hundred deep.
 */
export function parsePattern(source: string): Pattern | null {
  const reader: Reader = { source, at: 0, depth: 0 };
  const pattern = readChoice(reader);
  return reader.at === source.length ? pattern : null;
}

type Reader = { readonly source: string; at: number; depth: number };

const depthMax = 100;

function readChoice(reader: Reader): Pattern | null {
  const options: Pattern[] = [];
  do {
    const option = readSequence(reader);
    if (option === null) return null;
    options.push(option);
  } while (take(reader, "|"));
  const [only] = options;
  return options.length === 1 && only ? only : { kind: "choice", options };
}

function readSequence(reader: Reader): Pattern | null {
  const parts: Pattern[] = [];
  while (reader.at < reader.source.length && !")|".includes(reader.source[reader.at] ?? "")) {
    const part = readPart(reader);
    if (part === null) return null;
    parts.push(readRepeat(reader, part));
  }
  return { kind: "sequence", parts };
}

function readPart(reader: Reader): Pattern | null {
  if (take(reader, "^")) return { kind: "assertion", at: "start" };
  if (take(reader, "$")) return { kind: "assertion", at: "end" };
  if (take(reader, "(")) return readGroup(reader);
  if (take(reader, "\\b")) return { kind: "assertion", at: "boundary" };
  if (take(reader, "\\B")) return { kind: "assertion", at: "no-boundary" };
  const unit = match(
    reader,
    /\[(?:\\[\s\S]|[^\]\\])*\]|\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|[\s\S])|[\s\S]/y,
  );
  if (unit === null || /^\\[1-9k]/.test(unit)) return null;
  return { kind: "unit", accepts: new RegExp(`^(?:${unit})$`) };
}

function readGroup(reader: Reader): Pattern | null {
  const isNegative = take(reader, "?!");
  const isLookahead = isNegative || take(reader, "?=");
  if (!isLookahead && !take(reader, "?:")) {
    const head = match(reader, /\?<[A-Za-z_$][\w$]*>|\?/y);
    if (head === "?") return null;
  }
  reader.depth += 1;
  if (reader.depth > depthMax) return null;
  const part = readChoice(reader);
  reader.depth -= 1;
  if (part === null || !take(reader, ")")) return null;
  return isLookahead ? { kind: "lookahead", part, isNegative } : part;
}

function readRepeat(reader: Reader, part: Pattern): Pattern {
  const text = match(reader, /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y);
  if (text === null) return part;
  const numbers = /\{(\d+)(,(\d*))?\}/.exec(text);
  if (!numbers) {
    return { kind: "repeat", part, min: text[0] === "+" ? 1 : 0, max: text[0] === "?" ? 1 : Infinity };
  }
  const min = Number(numbers[1]);
  const max = numbers[2] === undefined ? min : numbers[3] === "" ? Infinity : Number(numbers[3]);
  return { kind: "repeat", part, min, max };
}

function take(reader: Reader, text: string): boolean {
  if (!reader.source.startsWith(text, reader.at)) return false;
  reader.at += text.length;
  return true;
}

/** What a sticky expression finds at the reader's place. */
function match(reader: Reader, sticky: RegExp): string | null {
  sticky.lastIndex = reader.at;
  const found = sticky.exec(reader.source)?.[0];
  if (found === undefined) return null;
  reader.at += found.length;
  return found;
}
