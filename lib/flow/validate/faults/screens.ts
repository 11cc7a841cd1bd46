import { error, type Fault } from "../issue";
import type { Named } from "./shape";

export const screen: Named = { name: "screen", label: "A screen" };

/** Properties of a screen in plain words. */
export const screenLabels = {
  id: { name: "id", label: "Screen id" },
  title: { name: "title", label: "Title" },
  terminal: { name: "terminal", label: "Last screen" },
  success: { name: "success", label: "Counts as success" },
  refresh_on_back: { name: "refresh_on_back", label: "Ask again on the way back" },
  sensitive: { name: "sensitive", label: "Hidden in the summary" },
  data: { name: "data", label: "Data of the screen" },
  layout: { name: "layout", label: "Layout" },
  layoutType: { name: "type", label: "Kind of layout" },
  children: { name: "children", label: "Content" },
} as const;

export function badScreenId(id: string): Fault {
  return error(
    "PATTERN_MISMATCH",
    id === ""
      ? "The screen has no id. It needs letters and underscores only."
      : `The screen id “${id}” does not fit: it takes letters and underscores, and at least one letter.`,
    "Property 'id' should only consist of alphabets and underscores.",
  );
}

export function successWithoutEnd(): Fault {
  return error(
    "NOT_KEYWORD_SCHEMA_VALIDATION_FAILED",
    "Only a last screen can count as success or not.",
    "Property 'success' can only be specified on a terminal screen.",
    { name: "remove" },
  );
}
