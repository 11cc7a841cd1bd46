import type { Json } from "../../json";
import type { SummaryValue } from "../view";

/** The text of a stored answer; null when the input was never touched. */
export function textOrNull(value: Json | undefined): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "object" ? "" : String(value);
}

export function isBlank(value: Json | undefined): boolean {
  return (textOrNull(value) ?? "").trim() === "";
}

/** A text or a number as the text that stands in a field; undefined for anything else. */
export function asText(value: Json): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

export function textTold(value: Json): SummaryValue {
  return { kind: "text", text: textOrNull(value) ?? "" };
}
