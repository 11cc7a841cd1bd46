import type { PropSpec } from "../../catalogue/definition";
import type { TextClass } from "../../expression/classify-text";
import { isJsonArray, type Json } from "../../json";
import type { Path } from "../shape/check";
import type { PlacedNode } from "./placed-node";
import { mayRefer, readText } from "./read-text";
import { addReads, type ReadsSoFar, readsIn } from "./reads";

/** A text in a prop that refers to something, or looks as if it were meant to. */
export type Binding = {
  readonly placed: PlacedNode;
  readonly prop: PropSpec;
  readonly text: string;
  readonly path: Path;
  readonly class: Exclude<TextClass, { kind: "literal" }>;
  /** One paragraph of several. */
  readonly isEntry: boolean;
};

/** Props whose texts are read elsewhere, or never. */
const unread: ReadonlySet<PropSpec["kind"]> = new Set(["name", "action", "condition", "mime-types"]);

/** What the texts of a screen refer to, as far as it has been read. */
export type TextsSoFar = { readonly bindings: Binding[]; readonly reads: ReadsSoFar };

/** Adds what the texts of one node refer to. */
export function collectTexts(placed: PlacedNode, { bindings, reads }: TextsSoFar): void {
  const { node, index } = placed;
  for (const name in node.props) {
    const value: Json | undefined = node.props[name];
    if (typeof value === "string") {
      if (!mayRefer(value)) continue;
      const text = readText(value);
      addReads(text, reads);
      const prop = index?.byName.get(name);
      if (!prop || unread.has(prop.kind) || text.class.kind === "literal") continue;
      bindings.push({ placed, prop, text: value, path: [name], class: text.class, isEntry: false });
    } else if (typeof value === "object" && value !== null) {
      readsIn(value, reads, 0);
      if (isJsonArray(value)) collectParagraphs(placed, name, value, bindings);
    }
  }
}

function collectParagraphs(
  placed: PlacedNode,
  name: string,
  paragraphs: readonly Json[],
  bindings: Binding[],
): void {
  const prop = placed.index?.byName.get(name);
  if (prop?.kind !== "paragraphs") return;
  for (const [at, text] of paragraphs.entries()) {
    if (typeof text !== "string" || !mayRefer(text)) continue;
    const { class: kind } = readText(text);
    if (kind.kind !== "literal") {
      bindings.push({ placed, prop, text, path: [name, at], class: kind, isEntry: true });
    }
  }
}
