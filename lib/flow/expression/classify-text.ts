import type { Reference } from "./reference";
import { type Occurrence, referencesIn } from "./references-in";

/**
 * What WhatsApp takes a property's text for. Source: spec/flow-json.md, 8.2 and 8.3.
 * - literal: shown as it is.
 * - reference: exactly one reference; its value stands in.
 * - expression: the whole text is in backticks.
 * - mixed: text around references. Phones show the `${…}` itself.
 * - glued: begins with `${` and ends with `}` but holds more than one reference. Phones show nothing, the check
 *   refuses it.
 * - malformed: one `${…}` that is no valid reference, such as `${name}` or `${data.list[0]}`.
 */
export type TextClass =
  | { readonly kind: "literal" }
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "expression" }
  | { readonly kind: "mixed"; readonly references: readonly Occurrence[] }
  | { readonly kind: "glued"; readonly references: readonly Occurrence[] }
  | { readonly kind: "malformed" };

export function classifyText(text: string): TextClass {
  if (isBackticked(text)) return { kind: "expression" };
  const references = referencesIn(text);
  const [first] = references;
  if (first !== undefined && first.start === 0 && first.end === text.length) {
    return { kind: "reference", reference: first.reference };
  }
  const isBraced = text.startsWith("${") && text.endsWith("}");
  if (first === undefined) return { kind: isBraced ? "malformed" : "literal" };
  return { kind: isBraced ? "glued" : "mixed", references };
}

/** Whether the whole text is wrapped in backticks. */
export function isBackticked(text: string): boolean {
  return text.length > 1 && text.startsWith("`") && text.endsWith("`");
}
