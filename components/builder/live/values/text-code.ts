import { isJsonObject, type Json } from "@/lib/flow/json";
import type { Value } from "@/lib/flow/rules/rules";
import { valueSchema } from "@/lib/flow/rules/rules-schema";

/*
 * The editor of texts knows `${…}` as pieces that are drawn as one. A value inside a text of a rule is written as such a
 * piece while it is edited: its JSON in hexadecimal, which every piece can hold.
 */
const piece = /\$\{data\.v_([0-9a-f]+)\}/g;

/** A text with values as it is edited. */
export function mixedFromValue(value: Value): string {
  if (value.kind === "fixed") return typeof value.value === "string" ? value.value : plain(value.value);
  if (value.kind === "text") return value.parts.map(mixedFromValue).join("");
  return pieceOf(value);
}

/** The value that an edited text stands for: words alone are a fixed text. */
export function valueFromMixed(mixed: string): Value {
  const parts: Value[] = [];
  let at = 0;
  for (const match of mixed.matchAll(piece)) {
    const value = decoded(match[1] ?? "");
    if (!value) continue;
    if (match.index > at) parts.push({ kind: "fixed", value: mixed.slice(at, match.index) });
    parts.push(value);
    at = match.index + match[0].length;
  }
  if (parts.length === 0) return { kind: "fixed", value: mixed };
  if (at < mixed.length) parts.push({ kind: "fixed", value: mixed.slice(at) });
  return { kind: "text", parts };
}

/** One value as a piece of a text. */
export function pieceOf(value: Value): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return `\${data.v_${[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}}`;
}

/** The values that stand in a text, with the piece of each. */
export function piecesOf(value: Value): readonly { readonly text: string; readonly value: Value }[] {
  if (value.kind === "text") return value.parts.flatMap(piecesOf);
  return value.kind === "fixed" ? [] : [{ text: pieceOf(value), value }];
}

function decoded(hex: string): Value | undefined {
  try {
    const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    const read = valueSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

function plain(value: Json): string {
  return value === null ? "" : isJsonObject(value) ? JSON.stringify(value) : String(value);
}
