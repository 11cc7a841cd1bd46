import { type PropSpec, propNamed } from "@/lib/flow/catalogue/definition";
import { definitionOf } from "@/lib/flow/catalogue/index";
import { setItemTitle } from "@/lib/flow/edit/set-item-title";
import { setScreenTitle } from "@/lib/flow/edit/set-screen-title";
import { writeProp } from "@/lib/flow/edit/write-prop";
import { type Piece, piecesOf } from "@/lib/flow/expression/pieces";
import { isJsonArray, type Json, type JsonObject } from "@/lib/flow/json";
import type { FlowDocument } from "@/lib/flow/model/document";
import { findOnScreen, screenWithKey } from "@/lib/flow/model/walk";
import { valueAt } from "@/lib/flow/text/set-in";
import type { Focus } from "../store/state";

/** How a text on the phone can be edited where it stands. */
export type EditableText =
  | {
      readonly kind: "plain";
      readonly text: string;
      /** Longest text in characters, where there is a limit. */
      readonly max: number | undefined;
      readonly isMultiline: boolean;
    }
  /** Words with values filled in between; only the words can be edited here. */
  | { readonly kind: "pieces"; readonly pieces: readonly Piece[] }
  /** Worked out from elsewhere: a reference, a sum, a list from data. */
  | { readonly kind: "fixed" };

/** Undefined when the screen or node is gone. */
export function editableText(document: FlowDocument, at: Focus): EditableText | undefined {
  const screen = screenWithKey(document, at.screen);
  const placed = screen && at.node !== undefined ? findOnScreen(screen, at.node) : undefined;
  const props = at.node === undefined ? screen?.props : placed?.node.props;
  if (!props) return undefined;
  const spec = specAt(placed?.node.type, at.path);
  const value = valueAt(props, at.path);
  const isMultiline = spec?.kind === "paragraphs" || (spec?.kind === "text" && spec.multiline === true);
  const max = spec && "max" in spec ? spec.max : at.node === undefined ? titleMax : undefined;
  if (isTexts(value)) {
    const text = value.join("\n");
    return text.includes("${") ? { kind: "fixed" } : { kind: "plain", text, max, isMultiline: true };
  }
  if (typeof value !== "string")
    return isAbsentText(props, at) ? { kind: "plain", text: "", max, isMultiline } : { kind: "fixed" };
  const pieces = piecesOf(value);
  if (pieces?.every((piece) => piece.kind === "literal")) {
    return { kind: "plain", text: pieces[0]?.text ?? "", max, isMultiline };
  }
  return pieces?.some((piece) => piece.kind === "literal") ? { kind: "pieces", pieces } : { kind: "fixed" };
}

/** Longest title that phones show. Source: spec/flow-json.md, 5. */
const titleMax = 30;

/** The document with a plain text written at a place; a list of lines stays a list. */
export function withText(document: FlowDocument, at: Focus, text: string): FlowDocument {
  if (at.node === undefined && at.path.length === 1 && at.path[0] === "title") {
    return setScreenTitle(document, { screen: at.screen, title: text });
  }
  const screen = screenWithKey(document, at.screen);
  const node = screen && at.node !== undefined ? findOnScreen(screen, at.node)?.node : undefined;
  const [list, index, ...path] = at.path;
  if (node && typeof list === "string" && typeof index === "number" && path.at(-1) === "title") {
    return setItemTitle(document, { node: node.id, list, index, path: path.map(String), title: text });
  }
  const isList = node !== undefined && isTexts(valueAt(node.props, at.path));
  return writeProp(document, at, isList ? text.split("\n") : text);
}

export function pathOfProp(prop: string): Focus["path"] {
  return prop.split("/").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

export function propOfPath(path: Focus["path"]): string {
  return path.join("/");
}

/** A text that is missing altogether can still be written. */
function isAbsentText(props: JsonObject, { path }: Focus): boolean {
  return path.length === 1 && valueAt(props, path) === undefined;
}

function isTexts(value: Json | undefined): value is readonly string[] {
  return isJsonArray(value) && value.every((item) => typeof item === "string");
}

type TextFacts = Pick<PropSpec, "kind"> & { readonly max?: number; readonly multiline?: boolean };

/** The limits of a text: those of the prop, or of a key inside its entries. */
function specAt(type: string | undefined, path: Focus["path"]): TextFacts | undefined {
  const definition = type === undefined ? undefined : definitionOf(type);
  const [first, ...rest] = path;
  const prop = definition && typeof first === "string" ? propNamed(definition, first) : undefined;
  if (!prop || rest.length === 0) return prop;
  let keys = "item" in prop ? prop.item.keys : [];
  let found: TextFacts | undefined;
  for (const step of rest) {
    if (typeof step === "number") continue;
    const key = keys.find(({ name }) => name === step);
    found =
      key?.kind === "text" ? { kind: "text", ...(key.max === undefined ? {} : { max: key.max }) } : undefined;
    keys = key?.kind === "group" ? key.keys : [];
  }
  return found;
}
