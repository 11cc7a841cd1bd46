import { definitionOf } from "@/lib/flow/catalogue/index";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "@/lib/flow/json";
import { readExactly } from "@/lib/flow/text/read-exactly";

/** What a pasted text holds, as a wire value: a list of components, a list of screens or a whole Flow. */
export type ClipboardContent =
  | { readonly kind: "nodes" | "screens"; readonly value: Json }
  /** No Flow parts; `reason` tells ordinary text apart from JSON that means nothing here. */
  | { readonly kind: "nothing"; readonly reason: "text" | "other-json" };

/**
 * Reads components or screens out of a text: one object, a list, a layout, a whole Flow, objects one after the
 * other, with or without a code fence around them.
 */
export function readClipboard(text: string): ClipboardContent {
  const value = jsonIn(text);
  if (value === undefined) return { kind: "nothing", reason: "text" };
  return contentOf(value) ?? { kind: "nothing", reason: "other-json" };
}

function jsonIn(text: string): Json | undefined {
  const bare = text
    .trim()
    .replace(/^```\w*\s*/, "")
    .replace(/\s*```$/, "")
    .replace(/[,;]$/, "");
  if (!/^[[{]/.test(bare)) return undefined;
  return tryRead(bare) ?? tryRead(`[${bare}]`) ?? tryRead(`[${bare.replace(/\}\s*\{/g, "},{")}]`);
}

function tryRead(text: string): Json | undefined {
  try {
    return readExactly(text);
  } catch {
    return undefined;
  }
}

function contentOf(value: Json): ClipboardContent | null {
  if (isJsonObject(value)) {
    if (isJsonArray(value.screens)) return listOf(value.screens) && { kind: "screens", value };
    if (isScreen(value)) return { kind: "screens", value: [value] };
    if (isNode(value)) return { kind: "nodes", value: [value] };
    return isJsonArray(value.children) ? listOf(value.children) : null;
  }
  return isJsonArray(value) ? listOf(value) : null;
}

function listOf(values: readonly Json[]): ClipboardContent | null {
  const objects = values.filter(isJsonObject);
  if (objects.length === 0 || objects.length < values.length) return null;
  if (objects.every(isScreen)) return { kind: "screens", value: objects };
  return objects.every(hasType) && objects.some(isNode) ? { kind: "nodes", value: objects } : null;
}

function isScreen(value: JsonObject): boolean {
  return isJsonObject(value.layout) && typeof value.type !== "string";
}

function hasType(value: JsonObject): boolean {
  return typeof value.type === "string";
}

function isNode(value: JsonObject): boolean {
  return typeof value.type === "string" && definitionOf(value.type) !== undefined;
}
