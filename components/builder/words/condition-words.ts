import { isBackticked } from "@/lib/flow/expression/classify-text";
import type { Comparison, ConditionTree } from "@/lib/flow/expression/condition-tree";
import { conditionToTree } from "@/lib/flow/expression/tree-of-condition";
import { expressionToTree } from "@/lib/flow/expression/tree-of-expression";
import type { FlowDocument, FlowScreen } from "@/lib/flow/model/document";
import { answeredBy, referenceInWords, valueInWords } from "./reference-words";
import { words } from "./texts";

/** An If's condition, or a yes/no expression, as a person would say it; null when it says more than words can. */
export function conditionInWords(document: FlowDocument, screen: FlowScreen, text: string): string | null {
  if (text.trim() === "") return words.noCondition;
  const tree = isBackticked(text) ? expressionToTree(text) : conditionToTree(text);
  return tree && said(tree, { document, screen });
}

type Around = { readonly document: FlowDocument; readonly screen: FlowScreen };

function said(tree: ConditionTree, around: Around): string {
  switch (tree.kind) {
    case "flag":
      return words.isYes(referenceInWords(around.document, around.screen, tree.reference));
    case "not":
      return tree.term.kind === "flag"
        ? words.isNo(referenceInWords(around.document, around.screen, tree.term.reference))
        : words.not(said(tree.term, around));
    case "comparison":
      return compared(tree, around);
    case "all":
    case "any": {
      const inner = tree.terms.map((term) => {
        const text = said(term, around);
        return term.kind === "all" || term.kind === "any" ? `(${text})` : text;
      });
      return inner.join(tree.kind === "all" ? words.and : words.or);
    }
  }
}

function compared({ left, operator, right }: Comparison, { document, screen }: Around): string {
  const subject = referenceInWords(document, screen, left);
  if (right.kind === "reference") {
    return words.compares[operator](subject, referenceInWords(document, screen, right.reference));
  }
  if (typeof right.value === "boolean") {
    return (operator === "==") === right.value ? words.isYes(subject) : words.isNo(subject);
  }
  const value = String(right.value);
  if (value === "") return operator === "==" ? words.isEmpty(subject) : words.isFilled(subject);
  const title = valueInWords(answeredBy(document, screen, left), value);
  return words.compares[operator](subject, typeof right.value === "number" ? title : `“${title}”`);
}
