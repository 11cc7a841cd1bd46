import type { FlowDocument } from "../../model/document";
import type { Rules } from "../../rules/rules";

/** The Flow with its rules changed; a Flow without rules stays as it is. */
export function changeRules(document: FlowDocument, change: (rules: Rules) => Rules): FlowDocument {
  if (!document.rules) return document;
  const rules = change(document.rules);
  return rules === document.rules ? document : { ...document, rules };
}
