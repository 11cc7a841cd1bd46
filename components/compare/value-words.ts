import { plainText } from "@/components/builder/words/node-words";
import type { PropSpec } from "@/lib/flow/catalogue/definition";
import { isBackticked } from "@/lib/flow/expression/classify-text";
import type { Json } from "@/lib/flow/json";
import { shortened } from "./subject-of";
import { texts } from "./texts";

/** A value as a person reads it; null when it is too much for a sentence: a list, a picture, a rule. */
export function valueInWords(value: Json | undefined, spec: PropSpec | undefined): string | null {
  if (value === undefined || value === null) return texts.value.none;
  if (typeof value === "boolean") return value ? texts.value.yes : texts.value.no;
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || spec?.kind === "image" || spec?.kind === "condition") return null;
  if (value.trim() === "") return texts.value.empty;
  if (isBackticked(value)) return texts.value.computed;
  const choice = spec?.kind === "choice" ? spec.choices.find((each) => each.value === value) : undefined;
  return texts.value.quoted(shortened(choice?.label ?? (plainText(value) || value)));
}
