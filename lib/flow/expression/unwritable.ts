import { isExpressible, type Reference } from "./reference";

/**
 * Why something cannot be written inside backticks. Source: spec/flow-json.md, 8.3, "Traps".
 * - closing-brace: phones drop a `}` in quotes.
 * - reference-in-words: the words hold `${`, which phones would turn into a path.
 * - trailing-backslash: a `\` at the end of quoted words swallows the quote.
 * - reference-name: a name holds a hyphen or begins with a digit, which means something else there.
 */
export type Unwritable = "closing-brace" | "reference-in-words" | "trailing-backslash" | "reference-name";

export function unwritableWords(text: string): Unwritable | null {
  if (text.includes("${")) return "reference-in-words";
  if (text.includes("}")) return "closing-brace";
  return text.endsWith("\\") ? "trailing-backslash" : null;
}

export function unwritableReference(reference: Reference): Unwritable | null {
  return isExpressible(reference) ? null : "reference-name";
}
