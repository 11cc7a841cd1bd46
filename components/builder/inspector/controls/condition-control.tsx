"use client";

import { useState } from "react";
import { TextArea } from "@/components/ui/text-area";
import { checkCondition } from "@/lib/flow/expression/check-condition";
import { type TreeFault, treeToCondition } from "@/lib/flow/expression/condition-of-tree";
import { conditionToTree } from "@/lib/flow/expression/tree-of-condition";
import { ConditionEditor } from "../conditions/condition-editor";
import { type ConditionRows, rowsOf, treeOf } from "../conditions/condition-rows";
import { useScope, useVariables } from "../references/use-variables";
import { inspectorTexts } from "../texts";
import type { ControlProps, SpecOf } from "./control";

const texts = inspectorTexts.condition;

/** The condition of an If, in its own small language. */
export function ConditionControl({ spec, place, value, onChange }: ControlProps<SpecOf<"condition">>) {
  const variables = useVariables(place.screen);
  const scope = useScope(place.screen);
  const [draft, setDraft] = useState<ConditionRows | null>(null);
  const [fault, setFault] = useState<string | undefined>();
  const text = typeof value === "string" ? value : "";
  const rows = draft ?? rowsFrom(text);

  if (rows === null) {
    const refusal = checkCondition(text, scope);
    return (
      <TextArea
        size="panel"
        isMono
        rows={2}
        label={texts.asText}
        help={texts.complex}
        error={refusal?.message}
        value={text}
        onValueChange={onChange}
      />
    );
  }

  function write(next: ConditionRows): void {
    const written = treeToCondition(treeOf(next), scope);
    setDraft(written.ok ? null : next);
    setFault(written.ok ? undefined : faultInWords(written.failure));
    if (written.ok) onChange(written.value);
  }

  return (
    <div className="flex flex-col gap-1">
      <span className="font-medium">{spec.label}</span>
      <ConditionEditor value={rows} onChange={write} variables={variables} error={fault} />
    </div>
  );
}

function rowsFrom(text: string): ConditionRows | null {
  if (text.trim() === "") return { join: "all", rows: [] };
  const tree = conditionToTree(text);
  return tree && rowsOf(tree);
}

function faultInWords(fault: TreeFault): string {
  if (fault.reason === "refused") return texts.refusals.refused(fault.message);
  return texts.refusals[fault.reason];
}
