import { definitionOf } from "@/lib/flow/catalogue/index";
import { piecesOf } from "@/lib/flow/expression/pieces";
import { isJsonArray, isJsonObject, type Json } from "@/lib/flow/json";
import { type FlowNode, type FlowScreen, screenId, screenTitle } from "@/lib/flow/model/document";
import { readable } from "./reference-words";
import { words } from "./texts";

/** What kind of component a node is, in plain words. */
export function kindOf(node: FlowNode): string {
  return definitionOf(node.type)?.title ?? words.unknownComponent(node.type);
}

/** The text a person knows a node by: its label or text, with the names of values that are filled in; else nothing. */
export function textOf(node: FlowNode): string {
  for (const key of ["label", "text", "alt-text", "name"]) {
    const text = firstText(node.props[key]);
    if (text !== "") return text;
  }
  return "";
}

/** Kind and text together, for screen readers and lists. */
export function nameOf(node: FlowNode): string {
  const text = textOf(node);
  return text === "" ? kindOf(node) : words.named(kindOf(node), text);
}

/** The title of a screen, else its id, else a word for it. */
export function screenNameOf(screen: FlowScreen): string {
  return screenTitle(screen).trim() || screenId(screen) || words.untitledScreen;
}

function firstText(value: Json | undefined): string {
  if (typeof value === "string") return plainText(value);
  if (isJsonArray(value)) return firstText(value[0]);
  return isJsonObject(value) ? firstText(value["start-date"]) : "";
}

/** Words as they are, values that are filled in by their names; nothing for what is worked out. */
export function plainText(text: string): string {
  const said = piecesOf(text)?.map((piece) =>
    piece.kind === "literal" ? piece.text : words.value(readable(piece.reference.path.join(" "))),
  );
  return (said ?? []).join("").trim();
}
