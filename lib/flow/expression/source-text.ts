/**
 * The inside of an expression as WhatsApp's parser gets it: `${` before data, form or screen is taken away, every
 * `}` is dropped (also inside quotes), and a backslash that does not stand before a quote or a backtick is doubled.
 * Source: spec/flow-json.md, 8.3, and the vectors "literals" and "references".
 */
export type SourceText = {
  readonly text: string;
  /** Offsets in `text` where `${data` or `${form` stood: words that mean the own screen. Rising. */
  readonly locals: readonly number[];
  /** Pairs of an offset in `text` and the offset it came from, one pair per stretch that was copied. Rising. */
  readonly origins: readonly number[];
};

export function sourceText(original: string, from: number, to: number): SourceText {
  const locals: number[] = [];
  const origins: number[] = [0, from];
  let text = "";
  let kept = from;
  for (let at = from; at < to; at += 1) {
    const code = original.charCodeAt(at);
    if (code === closingBrace) {
      text += original.slice(kept, at);
      kept = at + 1;
    } else if (code === backslash && !(at + 1 < to && isQuote(original.charCodeAt(at + 1)))) {
      text += `${original.slice(kept, at + 1)}\\`;
      kept = at + 1;
    } else if (code === dollar) {
      const scope = scopeAt(original, at, to);
      if (scope === null) continue;
      text += original.slice(kept, at);
      if (scope !== "screen") locals.push(text.length);
      kept = at + 2;
    } else continue;
    origins.push(text.length, kept);
  }
  return { text: text + original.slice(kept, to), locals, origins };
}

/** Where the character at `at` of a source text stood in the original. */
export function originOf({ origins }: SourceText, at: number): number {
  let low = 0;
  let high = origins.length / 2 - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((origins[middle * 2] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return (origins[low * 2 + 1] ?? 0) + at - (origins[low * 2] ?? 0);
}

/** A literal's text as a phone shows it: references inside quotes turn into the path they stand for. */
export function shownText(value: string, screenId: string): string {
  let at = value.indexOf("${");
  if (at === -1) return value;
  let shown = "";
  let kept = 0;
  while (at !== -1) {
    const scope = scopeAt(value, at, value.length);
    if (scope !== null) {
      shown += value.slice(kept, at) + (scope === "screen" ? "" : `screen.${screenId}.`);
      kept = at + 2;
    }
    at = value.indexOf("${", at + 2);
  }
  return shown + value.slice(kept);
}

const scopes = ["data", "form", "screen"] as const;

function scopeAt(text: string, at: number, to: number): (typeof scopes)[number] | null {
  if (text.charCodeAt(at + 1) !== openingBrace) return null;
  for (const scope of scopes) {
    const end = at + 2 + scope.length;
    if (
      text.startsWith(scope, at + 2) &&
      end <= to &&
      !(end < to && isIdentifierPart(text.charCodeAt(end)))
    ) {
      return scope;
    }
  }
  return null;
}

/** Letters, `$`, `_` and every character outside ASCII. */
export function isIdentifierStart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    code === dollar ||
    code === underscore ||
    code >= 128
  );
}

export function isIdentifierPart(code: number): boolean {
  return isIdentifierStart(code) || isDigit(code);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const backslash = 92;
const dollar = 36;
const underscore = 95;
const openingBrace = 123;
const closingBrace = 125;

function isQuote(code: number): boolean {
  return code === 39 || code === 34 || code === 96;
}
