import { failure, type Result, success } from "../../result";
import { classifyText, isBackticked } from "./classify-text";
import type { Expression, Term } from "./expression";
import { parseExpression } from "./parse-expression";
import { printExpression } from "./print-expression";
import { printReference, type Reference } from "./reference";
import { type Occurrence, referencesIn } from "./references-in";
import { type Unwritable, unwritableReference, unwritableWords } from "./unwritable";

/** A text as a person sees it: words, and in between values that are filled in. */
export type Piece =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "reference"; readonly reference: Reference };

/** Why words and values cannot stand in one text; `piece` counts after neighbouring words were joined. */
export type PieceFault = { readonly reason: Unwritable; readonly piece: number };

/**
 * The pieces of a property's text: plain, one reference, mixed by hand, or an expression that only joins texts and
 * references. Null for an expression that does more, or that cannot be read.
 */
export function piecesOf(text: string): readonly Piece[] | null {
  if (!isBackticked(text)) return piecesAround(text, referencesIn(text));
  const parsed = parseExpression(text);
  if (!parsed.ok) return null;
  const pieces: Piece[] = [];
  for (const term of termsOf(parsed.value)) {
    const piece = pieceOf(term);
    if (piece === null) return null;
    pieces.push(piece);
  }
  return joined(pieces);
}

/** Whether a reference may be the whole value of the property, without words around it. */
export type StandsAlone = (reference: Reference) => boolean;

/**
 * The property text for pieces: plain when there are only words, a reference when it is the only piece, otherwise
 * an expression. `standsAlone` says which references the property takes as they are; any other lone reference,
 * such as a number in a text, is written as a text of its own.
 */
export function textFromPieces(
  pieces: readonly Piece[],
  standsAlone: StandsAlone = () => true,
): Result<string, PieceFault> {
  const parts = joined(pieces);
  const [first] = parts;
  if (first === undefined) return success("");
  if (parts.length === 1 && first.kind === "literal" && isPlain(first.text)) return success(first.text);
  if (parts.length === 1 && first.kind === "reference" && standsAlone(first.reference)) {
    return success(printReference(first.reference));
  }
  const fault = faultIn(parts);
  return fault === null ? success(printExpression(expressionOf(parts))) : failure(fault);
}

/**
 * The expression that shows what mixed text means: `Hello ${data.name}!` joins three parts. A text that is an
 * expression already stays as it is. Source: spec/flow-json.md, 8.2.
 */
export function mixedToExpression(
  text: string,
  standsAlone: StandsAlone = () => true,
): Result<string, PieceFault> {
  if (isBackticked(text)) return success(text);
  return textFromPieces(piecesAround(text, referencesIn(text)), standsAlone);
}

function piecesAround(text: string, references: readonly Occurrence[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let kept = 0;
  for (const { reference, start, end } of references) {
    if (start > kept) pieces.push({ kind: "literal", text: text.slice(kept, start) });
    pieces.push({ kind: "reference", reference });
    kept = end;
  }
  if (kept < text.length) pieces.push({ kind: "literal", text: text.slice(kept) });
  return pieces;
}

function termsOf(expression: Expression): readonly Term[] {
  return expression.kind === "concatenation" ? expression.parts : [expression];
}

function pieceOf(term: Term): Piece | null {
  if (term.kind === "reference") return term;
  return term.kind === "text" && !term.value.includes("${") ? { kind: "literal", text: term.value } : null;
}

/** Without empty words, and with neighbouring words in one piece. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const parts: Piece[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (piece.kind === "literal" && piece.text === "") continue;
    if (piece.kind === "literal" && last?.kind === "literal") {
      parts[parts.length - 1] = { kind: "literal", text: last.text + piece.text };
    } else parts.push(piece);
  }
  return parts;
}

/** Whether a phone shows words alone as they are. What is no valid reference stays for the validator to name. */
function isPlain(text: string): boolean {
  const { kind } = classifyText(text);
  return kind === "literal" || kind === "malformed";
}

function faultIn(parts: readonly Piece[]): PieceFault | null {
  for (const [piece, part] of parts.entries()) {
    const reason = part.kind === "literal" ? unwritableWords(part.text) : unwritableReference(part.reference);
    if (reason !== null) return { reason, piece };
  }
  return null;
}

/** A lone reference gets an empty text beside it, which makes a text of its value. */
function expressionOf(parts: readonly Piece[]): Expression {
  const terms = parts.map(termOf);
  const [only, second] = terms;
  if (only?.kind === "text" && second === undefined) return only;
  return { kind: "concatenation", parts: terms.length === 1 ? [emptyText, ...terms] : terms };
}

const emptyText: Term = { kind: "text", value: "" };

function termOf(piece: Piece): Term {
  return piece.kind === "reference" ? piece : { kind: "text", value: piece.text };
}
