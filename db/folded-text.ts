import type { Json } from "@/lib/flow/json";

/** A text as it is searched: without capitals, marks over letters and width of signs. */
export function foldedText(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Everything that stands in a value, without the names in it. */
export function textsIn(value: Json | null): readonly string[] {
  if (value === null || typeof value === "boolean") return [];
  if (typeof value !== "object") return [String(value)];
  return Object.values(value).flatMap(textsIn);
}
