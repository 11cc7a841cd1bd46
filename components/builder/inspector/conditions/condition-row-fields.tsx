"use client";

import { X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { Comparator } from "@/lib/flow/expression/condition-tokens";
import { printReference } from "@/lib/flow/expression/reference";
import type { Variable } from "@/lib/flow/model/variables-at";
import { ConnectedValue } from "../references/connected-value";
import { inspectorTexts } from "../texts";
import { type ConditionRow, rowFor } from "./condition-rows";
import { useAnswerOptions } from "./use-answer-options";

const texts = inspectorTexts.condition;

type ConditionRowFieldsProps = {
  readonly row: ConditionRow;
  readonly variables: readonly Variable[];
  /** Null removes the row. */
  readonly onChange: (row: ConditionRow | null) => void;
};

export function ConditionRowFields({ row, variables, onChange }: ConditionRowFieldsProps) {
  const left = printReference(row.left);
  const variable = variables.find(({ text }) => text === left);
  const isNumber = variable?.type === "number" || variable?.type === "integer";
  const operators: readonly Comparator[] = isNumber ? ["==", "!=", ">", ">=", "<", "<="] : ["==", "!="];
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-center gap-1">
        <div className="min-w-0 flex-1">
          <ConnectedValue
            text={left}
            variables={variables}
            candidates={variables}
            onPick={(text) => {
              const next = variables.find((candidate) => candidate.text === text);
              if (next) onChange(rowFor(next));
            }}
          />
        </div>
        <IconButton size="panel" icon={X} label={texts.remove} onClick={() => onChange(null)} />
      </div>
      <div className="grid grid-cols-2 gap-1.5">
        <Select
          size="panel"
          label={texts.operator}
          hidesLabel
          value={row.operator}
          options={operators.map((operator) => ({ value: operator, label: texts.operators[operator] }))}
          onValueChange={(operator) => onChange({ ...row, operator })}
        />
        <RightSide row={row} variable={variable} onChange={onChange} />
      </div>
    </div>
  );
}

type RightSideProps = {
  readonly row: ConditionRow;
  readonly variable: Variable | undefined;
  readonly onChange: (row: ConditionRow) => void;
};

function RightSide({ row, variable, onChange }: RightSideProps) {
  const options = useAnswerOptions(variable);
  const { right } = row;
  if (right.kind === "reference") return <span className="truncate">{printReference(right.reference)}</span>;
  const set = (value: string | number | boolean): void =>
    onChange({ ...row, right: { kind: "value", value } });
  if (typeof right.value === "boolean") {
    return (
      <Select
        size="panel"
        label={texts.value}
        hidesLabel
        value={String(right.value)}
        options={[
          { value: "true", label: texts.yes },
          { value: "false", label: texts.no },
        ]}
        onValueChange={(next) => set(next === "true")}
      />
    );
  }
  if (typeof right.value === "number") {
    return (
      <NumberField
        size="panel"
        label={texts.value}
        hidesLabel
        value={right.value}
        onValueChange={(next) => set(next ?? 0)}
      />
    );
  }
  if (options.length > 0) {
    const isOdd = right.value !== "" && !options.some((option) => option.value === right.value);
    return (
      <Select
        size="panel"
        label={texts.value}
        hidesLabel
        value={right.value === "" ? null : right.value}
        options={isOdd ? [...options, { value: right.value, label: right.value }] : options}
        onValueChange={set}
      />
    );
  }
  return <TextField size="panel" label={texts.value} hidesLabel value={right.value} onValueChange={set} />;
}
