import { kindOf, screenNameOf, textOf } from "@/components/builder/words/node-words";
import type { FlowNode, FlowScreen } from "@/lib/flow/model/document";
import { texts } from "./texts";

/** Longer texts are cut, so that a sentence stays one. */
const lettersMax = 60;

/** A component inside a sentence: the text field “Name”. */
export function subjectOf(node: FlowNode): string {
  const text = textOf(node);
  const kind = lowered(kindOf(node));
  return text === "" ? texts.unnamed(kind) : texts.named(kind, shortened(text));
}

/** A screen inside a sentence. */
export function screenSubject(screen: FlowScreen): string {
  return texts.screen(shortened(screenNameOf(screen)));
}

export function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  // By code points, so that no sign is cut in two.
  const letters = [...line];
  return letters.length > lettersMax ? `${letters.slice(0, lettersMax).join("").trimEnd()}…` : line;
}

/** A name as it stands within a sentence. */
export function lowered(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Words as a sentence begins. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
