import { definitionOf } from "@/lib/flow/catalogue/index";
import { parseReference } from "@/lib/flow/expression/reference";
import type { FlowDocument, FlowNode, FlowScreen } from "@/lib/flow/model/document";
import type { DrawnSlot } from "../canvas/slots-of";
import { conditionInWords } from "./condition-words";
import { answeredBy, referenceInWords, valueInWords } from "./reference-words";
import { words } from "./texts";

/** When the nodes in a slot are shown, in words; null for a slot that is always shown. */
export function branchInWords(
  document: FlowDocument,
  screen: FlowScreen,
  node: FlowNode,
  { slot, spec, key }: DrawnSlot,
): string | null {
  for (const prop of definitionOf(node.type)?.props ?? []) {
    const value = node.props[prop.name];
    if (prop.kind === "condition") {
      const isFirst = definitionOf(node.type)?.slots[0]?.name === slot;
      if (!isFirst) return words.otherwise;
      const text = typeof value === "string" ? conditionInWords(document, screen, value) : null;
      return words.when(text ?? words.customCondition);
    }
    if (prop.kind === "subject" && key !== null) {
      const reference = typeof value === "string" ? parseReference(value) : null;
      const subject = reference ? referenceInWords(document, screen, reference) : words.noSubject;
      if (key === "default") return words.otherCases(subject);
      const asked = reference ? answeredBy(document, screen, reference) : undefined;
      return words.case(subject, valueInWords(asked, key));
    }
  }
  return spec.kind === "list" && definitionOf(node.type)?.slots.length === 1 ? null : spec.label;
}
