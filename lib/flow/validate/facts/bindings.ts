import type { PropSpec } from "../../catalogue/definition";
import type { TextClass } from "../../expression/classify-text";
import { isJsonArray, type Json } from "../../json";
import type { Path } from "../shape/check";
import type { PlacedNode } from "./placed-node";
import { mayRefer, readText } from "./read-text";

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

/** Adds the bindings of one node. */
export function collectBindings(placed: PlacedNode, found: Binding[]): void {
  const { node, index } = placed;
  if (!index) return;
  const specs = index.byName;
  for (const name in node.props) {
    const value: Json | undefined = node.props[name];
    if (typeof value === "string") {
      if (!mayRefer(value)) continue;
      const prop = specs.get(name);
      if (prop && !unread.has(prop.kind)) addBinding(placed, prop, value, [name], false, found);
    } else if (isJsonArray(value)) {
      const prop = specs.get(name);
      if (prop?.kind === "paragraphs") collectParagraphs(placed, prop, value, found);
    }
  }
}

function collectParagraphs(
  placed: PlacedNode,
  prop: PropSpec,
  paragraphs: readonly Json[],
  found: Binding[],
): void {
  for (const [index, text] of paragraphs.entries()) {
    if (typeof text === "string" && mayRefer(text)) {
      addBinding(placed, prop, text, [prop.name, index], true, found);
    }
  }
}

function addBinding(
  placed: PlacedNode,
  prop: PropSpec,
  text: string,
  path: Path,
  isEntry: boolean,
  found: Binding[],
): void {
  const kind = readText(text).class;
  if (kind.kind !== "literal") found.push({ placed, prop, text, path, class: kind, isEntry });
}
