import { Fragment, type ReactNode } from "react";
import { type MarkupPiece, parseMarkup } from "./parse-markup";

/** A chat message with WhatsApp's marks turned into formatting. */
export function Markup({ text }: { readonly text: string }) {
  return drawPieces(parseMarkup(text));
}

function drawPieces(pieces: readonly MarkupPiece[]): ReactNode {
  return pieces.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of text have no identity besides their position.
    <Fragment key={index}>{drawPiece(piece)}</Fragment>
  ));
}

function drawPiece(piece: MarkupPiece): ReactNode {
  switch (piece.kind) {
    case "text":
      return piece.text;
    case "code":
      return <code>{piece.text}</code>;
    case "bold":
      return <strong>{drawPieces(piece.pieces)}</strong>;
    case "italic":
      return <em>{drawPieces(piece.pieces)}</em>;
    case "strike":
      return <s>{drawPieces(piece.pieces)}</s>;
  }
}
