"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { Variable } from "@/lib/flow/model/variables-at";
import { VariablePicker } from "../references/variable-picker";
import { inspectorTexts } from "../texts";
import { ConditionRowFields } from "./condition-row-fields";
import { type ConditionRow, type ConditionRows, rowFor } from "./condition-rows";

const texts = inspectorTexts.condition;

type ConditionEditorProps = {
  readonly value: ConditionRows;
  readonly onChange: (value: ConditionRows) => void;
  readonly variables: readonly Variable[];
  readonly error?: string | undefined;
};

/** A condition built by choosing: what, compared how, with what; joined by "all" or "one of". */
export function ConditionEditor({ value, onChange, variables, error }: ConditionEditorProps) {
  const { join, rows } = value;
  const comparable = variables.filter(isComparable);

  function replace(index: number, row: ConditionRow | null): void {
    const next = row === null ? rows.toSpliced(index, 1) : rows.with(index, row);
    onChange({ join, rows: next });
  }

  return (
    <div className="flex flex-col gap-3 rounded-control border border-line p-2">
      {rows.length > 1 && (
        <Select
          size="panel"
          label={texts.join}
          hidesLabel
          value={join}
          options={[
            { value: "all", label: texts.all },
            { value: "any", label: texts.any },
          ]}
          onValueChange={(next) => onChange({ join: next === "any" ? "any" : "all", rows })}
        />
      )}
      {rows.length === 0 && <p className="text-secondary">{texts.none}</p>}
      {rows.map((row, index) => (
        <ConditionRowFields
          // Rows have no identity; they are edited in place and removed by position.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above.
          key={index}
          row={row}
          variables={comparable}
          onChange={(next) => replace(index, next)}
        />
      ))}
      {error && (
        <p role="alert" className="text-caption text-problem">
          {error}
        </p>
      )}
      <VariablePicker
        variables={comparable}
        onPick={(variable) => onChange({ join, rows: [...rows, rowFor(variable)] })}
        trigger={
          <Button size="panel" variant="ghost" icon={Plus} className="self-start">
            {texts.add}
          </Button>
        }
      />
    </div>
  );
}

/** Lists, groups and files cannot be compared. Source: spec/flow-json.md, 8.5. */
function isComparable({ type }: Variable): boolean {
  return type === "string" || type === "number" || type === "integer" || type === "boolean";
}
