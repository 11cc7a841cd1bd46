import { jsonEqual } from "../json";
import type { FlowDocument } from "../model/document";
import type { Rules } from "../rules/rules";

/** The Flow with these rules, or without any. */
export function setRules(document: FlowDocument, rules: Rules | null): FlowDocument {
  if (jsonEqual(document.rules ?? null, rules)) return document;
  if (rules) return { ...document, rules };
  const { rules: _, ...without } = document;
  return without;
}
