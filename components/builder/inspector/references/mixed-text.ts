import type { BindType } from "@/lib/flow/catalogue/definition";
import type { FieldType } from "@/lib/flow/expression/field-type";
import { piecesOf, textFromPieces } from "@/lib/flow/expression/pieces";
import { printReference, type Reference } from "@/lib/flow/expression/reference";
import type { Result } from "@/lib/result";
import { fitsOne } from "./use-variables";

/** A prop's text as it is edited: words with references written out. Null when it computes something. */
export function mixedFrom(value: string): string | null {
  const pieces = piecesOf(value);
  if (!pieces) return null;
  return pieces
    .map((piece) => (piece.kind === "literal" ? piece.text : printReference(piece.reference)))
    .join("");
}

/** The prop's text for what was edited; a lone reference of another type becomes a text of its own. */
export function textFromMixed(
  mixed: string,
  binds: readonly BindType[],
  typeOf: (reference: Reference) => FieldType | undefined,
): Result<string, unknown> {
  return textFromPieces(piecesOf(mixed) ?? [{ kind: "literal", text: mixed }], (reference) => {
    const type = typeOf(reference);
    return type === undefined || fitsOne(type, binds);
  });
}
