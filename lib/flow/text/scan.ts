/**
 * The pieces of a text that is meant to be JSON. `word` is an unquoted name or literal; `other` a character that
 * belongs nowhere.
 */
export type TokenKind = "{" | "}" | "[" | "]" | ":" | "," | "string" | "number" | "word" | Filler | "other";
type Filler = "space" | "comment";

/** Why a piece is not JSON. */
export type TokenFault =
  | "byte-order-mark"
  | "odd-space"
  | "comment"
  | "code-fence"
  | "quote-marks"
  | "unclosed-text"
  | "line-break-in-text"
  | "control-character"
  | "bad-escape"
  | "bad-number"
  | "unknown-word"
  | "stray-character";

/** Offsets count UTF-16 units. `faultAt` is the offset of the fault, within the piece. */
export type Token = {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly fault?: TokenFault;
  readonly faultAt?: number;
};

const jsonSpace = /[ \t\r\n]+/y;
const oddSpace = /[^\S \t\r\n]+|[\u00ad\u180e\u200b-\u200f\u2060\u2066-\u2069\ufeff]+/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y;
const badNumber = /[-+]?\.?\d[\w.+-]*/y;
const word = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const comment = /\/\/[^\r\n]*|#(?![^\s!#])[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
const plainString = /"[^"\\\p{Cc}]*"/uy;
/** Inside a text: nothing that could close it or be at fault. */
const ordinary = /[^\\\p{Cc}"'\u2018\u2019\u201c-\u201f]+/uy;
const fence = /```[a-zA-Z0-9]*/y;

/** Marks that open a text, with those that close it. Word processors turn straight marks into the curly ones. */
const closers: { readonly [opener: string]: string } = {
  '"': '"',
  "'": "'",
  "\u201c": "\u201d\u201c\u201f",
  "\u201d": "\u201d\u201c\u201f",
  "\u201e": "\u201d\u201c\u201f",
  "\u201f": "\u201d\u201c\u201f",
  "\u2018": "\u2019\u2018",
  "\u2019": "\u2019\u2018",
};

/** The piece that starts at `at`; together the pieces cover the whole text. Never throws. */
export function scanToken(text: string, at: number): Token {
  const first = text.charAt(at);
  if (isPunctuation(first)) return { kind: first, start: at, end: at + 1 };
  if (closers[first] !== undefined) return scanString(text, at, closers[first]);
  const space = matchEnd(jsonSpace, text, at);
  if (space) return { kind: "space", start: at, end: space };
  if (at === 0 && first === "\ufeff") return faulty("space", 0, 1, "byte-order-mark");
  const odd = matchEnd(oddSpace, text, at);
  if (odd) return faulty("space", at, odd, "odd-space");
  const digits = matchEnd(number, text, at);
  if (digits) return { kind: "number", start: at, end: digits };
  const wrongNumber = matchEnd(badNumber, text, at);
  if (wrongNumber) return faulty("number", at, wrongNumber, "bad-number");
  const name = matchEnd(word, text, at);
  if (name) return scanWord(text, at, name);
  const remark = matchEnd(comment, text, at);
  if (remark) return faulty("comment", at, remark, "comment");
  const fenced = matchEnd(fence, text, at);
  if (fenced) return faulty("comment", at, fenced, "code-fence");
  return faulty("other", at, at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1), "stray-character");
}

function isPunctuation(character: string): character is "{" | "}" | "[" | "]" | ":" | "," {
  return character !== "" && "{}[]:,".includes(character);
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function faulty(kind: TokenKind, start: number, end: number, fault: TokenFault, faultAt = start): Token {
  return { kind, start, end, fault, faultAt };
}

function scanWord(text: string, start: number, end: number): Token {
  const name = text.slice(start, end);
  const isLiteral = name === "true" || name === "false" || name === "null";
  return isLiteral ? { kind: "word", start, end } : faulty("word", start, end, "unknown-word");
}

/** Reads to the closing mark; the first fault counts. */
function scanString(text: string, start: number, closing: string): Token {
  const plain = matchEnd(plainString, text, start);
  if (plain) return { kind: "string", start, end: plain };
  let fault: TokenFault | undefined = text[start] === '"' ? undefined : "quote-marks";
  let faultAt = start;
  const note = (found: TokenFault, at: number): void => {
    if (fault) return;
    fault = found;
    faultAt = at;
  };
  for (let at = start + 1; at < text.length; at += 1) {
    at = matchEnd(ordinary, text, at) ?? at;
    const character = text.charAt(at);
    if (character === "") break;
    if (closing.includes(character)) {
      const end = at + 1;
      return fault ? faulty("string", start, end, fault, faultAt) : { kind: "string", start, end };
    }
    if (character === "\\") {
      if (!isEscape(text, at)) note("bad-escape", at);
      at += 1;
    } else if (character === "\n" || character === "\r") note("line-break-in-text", at);
    else if (character < " ") note("control-character", at);
  }
  return faulty("string", start, text.length, "unclosed-text");
}

const validEscape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function isEscape(text: string, at: number): boolean {
  return matchEnd(validEscape, text, at) !== undefined;
}
