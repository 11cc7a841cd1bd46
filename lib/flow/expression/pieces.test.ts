import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../json";
import { valueOfText } from "./evaluate";
import { mixedToExpression, type Piece, piecesOf, textFromPieces } from "./pieces";
import { parseReference, type Reference } from "./reference";

const values: JsonObject = { name: "Ana", n: 7, b: true, e: null };

function words(text: string): Piece {
  return { kind: "literal", text };
}

function value(printed: string): Piece {
  const reference = parseReference(printed);
  if (reference === null) throw new Error(`${printed} is no reference.`);
  return { kind: "reference", reference };
}

function shown(text: string): unknown {
  return valueOfText(text, { id: "START", data: values, form: {}, screen: () => undefined });
}

const anyPiece = fc.oneof(
  fc.constantFrom(value("${data.name}"), value("${data.n}"), value("${data.b}"), value("${data.e}")),
  fc
    .array(fc.constantFrom("a", " ", "'", '"', "`", "\\", "{", "$", "}", "(", "-1", "é", "😀", "\n", "${"), {
      maxLength: 6,
    })
    .map((parts) => words(parts.join(""))),
);

/** What a person means by pieces: values stand in, words stay. */
function meant(pieces: readonly Piece[]): string {
  const shownAs = (reference: Reference) => String(values[reference.path[0] ?? ""] ?? "");
  return pieces.map((piece) => (piece.kind === "literal" ? piece.text : shownAs(piece.reference))).join("");
}

describe("mixedToExpression", () => {
  it.each([
    ["Hello ${data.name}!", "`'Hello ' ${data.name} '!'`", "Hello Ana!"],
    ["${data.name}: ${data.n}", "`${data.name} ': ' ${data.n}`", "Ana: 7"],
    ["${data.name}${data.n}", "`${data.name} ${data.n}`", "Ana7"],
    ["It's ${data.name}", '`"It\'s " ${data.name}`', "It's Ana"],
    ['`${data.n}` \\ "it\'s"', "`'\\`' ${data.n} '\\` \\ \"it\\'s\"'`", '`7` \\ "it\'s"'],
    ["plain", "plain", "plain"],
    ["${data.name}", "${data.name}", "Ana"],
    ["`'sum ' ${data.n} + 1`", "`'sum ' ${data.n} + 1`", "sum 8"],
  ])("turns %s into %s, which phones show as %s", (text, expected, result) => {
    const expression = mixedToExpression(text);
    expect(expression).toEqual({ ok: true, value: expected });
    expect(shown(expected)).toBe(result);
  });

  it.each([
    ["{${data.name}}", "closing-brace", 2],
    ["Hi ${name}, ${data.name}", "reference-in-words", 0],
    ["C:\\${data.name}", "trailing-backslash", 0],
    ["Hi ${form.first-name}", "reference-name", 1],
  ])("says why %s cannot be one", (text, reason, piece) => {
    expect(mixedToExpression(text)).toEqual({ ok: false, failure: { reason, piece } });
  });
});

describe("textFromPieces", () => {
  it("keeps a lone reference unless the property needs a text", () => {
    const pieces = [value("${data.n}")];
    expect(textFromPieces(pieces)).toEqual({ ok: true, value: "${data.n}" });
    expect(textFromPieces(pieces, () => false)).toEqual({ ok: true, value: "`'' ${data.n}`" });
  });

  it("puts words in quotes that would be read as an expression", () => {
    const text = textFromPieces([words("`it's plain`")]);
    expect(text).toEqual({ ok: true, value: '`"\\`it\'s plain\\`"`' });
    expect(text.ok && shown(text.value)).toBe("`it's plain`");
  });

  it("gives an empty text for no pieces", () => {
    expect(textFromPieces([])).toEqual({ ok: true, value: "" });
    expect(textFromPieces([words(""), words("")])).toEqual({ ok: true, value: "" });
  });

  it("writes what phones then show as it was meant", () => {
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 6 }), (pieces) => {
        const text = textFromPieces(pieces, () => false);
        if (text.ok) expect(shown(text.value)).toBe(meant(pieces));
      }),
      { numRuns: 3000 },
    );
  });

  it("writes what piecesOf splits into the same pieces", () => {
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 6 }), (pieces) => {
        const text = textFromPieces(pieces);
        const again = text.ok ? piecesOf(text.value) : null;
        if (again !== null) expect(textFromPieces(again)).toEqual(text);
        if (text.ok && again === null) throw new Error(`${text.value} does not split.`);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("piecesOf", () => {
  it.each([
    ["", []],
    ["Hello", [words("Hello")]],
    ["${data.n}", [value("${data.n}")]],
    ["Hello ${data.name}!", [words("Hello "), value("${data.name}"), words("!")]],
    ["`'Hello ' ${data.name} '!'`", [words("Hello "), value("${data.name}"), words("!")]],
    ["`'a' 'b' '' ${data.n}`", [words("ab"), value("${data.n}")]],
    ["`'it\\'s'`", [words("it's")]],
  ])("splits %s", (text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces);
  });

  it.each(["`${data.n} + 1`", "`'a' (${data.n} > 5)`", "`'a ${data.n} b'`", "`(`", "`foo`"])(
    "does not split %s",
    (text) => {
      expect(piecesOf(text)).toBeNull();
    },
  );
});
