/** A piece of a chat message. Marks do not nest deeper than the phone shows: bold inside italic and the like do. */
export type MarkupPiece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "bold" | "italic" | "strike"; readonly pieces: readonly MarkupPiece[] }
  | { readonly kind: "code"; readonly text: string };

const kinds = { "*": "bold", _: "italic", "~": "strike" } as const;

/** The marks of WhatsApp messages: `*bold*`, `_italic_`, `~strike~` and code between backticks. */
const mark = /(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])|```([\s\S]+?)```|`([^`\n]+)`/u;

export function parseMarkup(text: string): readonly MarkupPiece[] {
  const match = mark.exec(text);
  if (match === null) return text === "" ? [] : [{ kind: "text", text }];
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  return [
    ...(before === "" ? [] : [{ kind: "text", text: before } as const]),
    pieceOf(match),
    ...parseMarkup(after),
  ];
}

function pieceOf([, sign, inner = "", block, inline]: RegExpExecArray): MarkupPiece {
  if (sign === "*" || sign === "_" || sign === "~") return { kind: kinds[sign], pieces: parseMarkup(inner) };
  return { kind: "code", text: block ?? inline ?? "" };
}
