"use client";

import { useState } from "react";
import { treeToExpression } from "@/lib/flow/expression/expression-of-tree";
import { parseReference } from "@/lib/flow/expression/reference";
import { expressionToTree } from "@/lib/flow/expression/tree-of-expression";
import type { ControlProps } from "../controls/control";
import { FormulaControl } from "../controls/formula-control";
import { useVariables } from "../references/use-variables";
import { inspectorTexts } from "../texts";
import { ConditionEditor } from "./condition-editor";
import { type ConditionRows, expressionTreeOf, rowsOf } from "./condition-rows";

const texts = inspectorTexts.condition;

/** A yes/no prop that depends on answers: a reference or a backtick expression, edited as rows. */
export function ExpressionCondition({
  spec,
  place,
  value,
  onChange,
}: ControlProps & { readonly value: string }) {
  const variables = useVariables(place.screen);
  const [draft, setDraft] = useState<ConditionRows | null>(null);
  const rows = draft ?? rowsFrom(value);
  if (rows === null) return <FormulaControl spec={spec} value={value} onChange={onChange} />;

  function write(next: ConditionRows): void {
    if (next.rows.length === 0) {
      setDraft(next);
      onChange("``");
      return;
    }
    const text = treeToExpression(expressionTreeOf(next));
    setDraft(text.ok ? null : next);
    if (text.ok) onChange(text.value);
  }

  return (
    <ConditionEditor
      value={rows}
      onChange={write}
      variables={variables}
      error={draft !== null && draft.rows.length > 0 ? texts.refusals.unwritable : undefined}
    />
  );
}

function rowsFrom(value: string): ConditionRows | null {
  if (value === "``" || value === "") return { join: "all", rows: [] };
  const reference = parseReference(value);
  if (reference) return rowsOf({ kind: "flag", reference });
  const tree = expressionToTree(value);
  return tree && rowsOf(tree);
}
