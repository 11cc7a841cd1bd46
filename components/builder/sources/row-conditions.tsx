"use client";

import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { Option } from "@/components/ui/option";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { printReference } from "@/lib/flow/expression/reference";
import type { Variable } from "@/lib/flow/model/variables-at";
import type { Comparison } from "@/lib/flow/rules/rules";
import type { SourceColumn } from "./data-ports";
import type { RowCondition } from "./list-choice";
import { sourceTexts } from "./texts";

const texts = sourceTexts.conditions;

type RowConditionsProps = {
  readonly columns: readonly SourceColumn[];
  readonly conditions: readonly RowCondition[];
  /** Answers and values of screens before. */
  readonly variables: readonly Variable[];
  readonly onChange: (conditions: readonly RowCondition[]) => void;
};

/** Which rows are shown: all for which each of these holds. */
export function RowConditions({ columns, conditions, variables, onChange }: RowConditionsProps) {
  const [first] = columns;
  return (
    <div className="flex flex-col gap-2">
      {conditions.map((condition, at) => (
        <ConditionRow
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no other identity.
          key={at}
          columns={columns}
          variables={variables}
          condition={condition}
          onChange={(next) => onChange(conditions.with(at, next))}
          onRemove={() => onChange(conditions.toSpliced(at, 1))}
        />
      ))}
      {first && (
        <Button
          size="panel"
          variant="ghost"
          icon={Plus}
          className="self-start"
          onClick={() => onChange([...conditions, startOf(first)])}
        >
          {texts.add}
        </Button>
      )}
    </div>
  );
}

type ConditionRowProps = Pick<RowConditionsProps, "columns" | "variables"> & {
  readonly condition: RowCondition;
  readonly onChange: (condition: RowCondition) => void;
  readonly onRemove: () => void;
};

function ConditionRow({ columns, variables, condition, onChange, onRemove }: ConditionRowProps) {
  const column = columns.find(({ id }) => id === condition.column);
  const operators = operatorsOf(column);
  const times = columns.filter(({ type }) => type === "time");
  const needsValue = condition.is !== "empty" && condition.is !== "filled";
  return (
    <div className="flex items-start gap-1.5">
      <div className="grid min-w-0 flex-1 grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] gap-1.5">
        <Select
          size="panel"
          hidesLabel
          label={texts.column}
          value={condition.column}
          options={columns.map(({ id, name }) => ({ value: id, label: name }))}
          onValueChange={(id) => {
            const next = columns.find((each) => each.id === id);
            if (next) onChange(startOf(next));
          }}
        />
        <Select
          size="panel"
          hidesLabel
          label={texts.is}
          value={condition.is}
          options={operators}
          onValueChange={(is) => onChange({ ...untimed(condition), is })}
        />
        {needsValue && <ValueFields {...{ column, condition, variables, onChange }} />}
        {canBeOver(condition) && column?.type === "date" && times.length > 0 && (
          <Select
            size="panel"
            hidesLabel
            label={texts.hours}
            value={condition.time ?? ""}
            options={[
              { value: "", label: texts.anyTime },
              ...times.map(({ id, name }) => ({ value: id, label: texts.notOver(name) })),
            ]}
            onValueChange={(time) => onChange({ ...untimed(condition), ...(time === "" ? {} : { time }) })}
          />
        )}
      </div>
      <IconButton size="panel" icon={X} label={texts.remove} onClick={onRemove} />
    </div>
  );
}

type ValueFieldsProps = Pick<ConditionRowProps, "condition" | "variables" | "onChange"> & {
  readonly column: SourceColumn | undefined;
};

function ValueFields({ column, condition, variables, onChange }: ValueFieldsProps) {
  const { value } = condition;
  const from = value?.kind === "asked" ? printReference(value.reference) : (value?.kind ?? "fixed");
  const isDay = column?.type === "date" || column?.type === "date-time";
  const options: readonly Option[] = [
    { value: "fixed", label: texts.fixed },
    ...(isDay ? [{ value: "today", label: texts.today }] : []),
    ...variables.map(({ text, label, screenTitle }) => ({
      value: text,
      label,
      help: screenTitle,
      group: texts.answer,
    })),
  ];
  const fixed = value?.kind === "fixed" ? value.value : "";
  return (
    <>
      {(isDay || variables.length > 0) && (
        <Select
          size="panel"
          hidesLabel
          label={texts.valueFrom}
          value={from}
          options={options}
          onValueChange={(next) => onChange({ ...untimed(condition), value: valueFrom(next, variables) })}
        />
      )}
      {from === "fixed" &&
        (column?.type === "yes-no" ? (
          <Select
            size="panel"
            hidesLabel
            label={texts.value}
            value={fixed === true ? "yes" : fixed === false ? "no" : null}
            options={[
              { value: "yes", label: texts.yes },
              { value: "no", label: texts.no },
            ]}
            onValueChange={(next) =>
              onChange({ ...condition, value: { kind: "fixed", value: next === "yes" } })
            }
          />
        ) : (
          <TextField
            size="panel"
            hidesLabel
            label={texts.value}
            type={isDay ? "date" : "text"}
            value={typeof fixed === "string" ? fixed : String(fixed)}
            onValueChange={(next) => onChange({ ...condition, value: { kind: "fixed", value: next } })}
          />
        ))}
    </>
  );
}

/** Only of today can something be over while the rest is not. */
function canBeOver({ is, value }: RowCondition): boolean {
  return is === "at-least" && value?.kind === "today";
}

function untimed({ time: _, ...condition }: RowCondition): RowCondition {
  return condition;
}

function valueFrom(text: string, variables: readonly Variable[]): NonNullable<RowCondition["value"]> {
  if (text === "today") return { kind: "today" };
  const variable = variables.find((each) => each.text === text);
  return variable ? { kind: "asked", reference: variable.reference } : { kind: "fixed", value: "" };
}

/** A condition on a column as it begins. */
function startOf({ id, type }: SourceColumn): RowCondition {
  if (type === "date" || type === "date-time")
    return { column: id, is: "at-least", value: { kind: "today" } };
  return { column: id, is: "is", value: { kind: "fixed", value: type === "yes-no" ? true : "" } };
}

/** Whether a condition says all it needs; until then it is left out. */
export function isComplete({ is, value }: RowCondition): boolean {
  if (is === "empty" || is === "filled") return true;
  return value !== undefined && !(value.kind === "fixed" && value.value === "");
}

function operatorsOf(column: SourceColumn | undefined): readonly Option<Comparison>[] {
  const isDay = column?.type === "date" || column?.type === "date-time";
  const words: { readonly [is in Comparison]: string } = {
    ...texts.operators,
    ...(isDay ? texts.dates : {}),
  };
  return comparisonsOf(column).map((is) => ({ value: is, label: words[is] }));
}

function comparisonsOf(column: SourceColumn | undefined): readonly Comparison[] {
  switch (column?.type) {
    case "yes-no":
      return ["is", "filled", "empty"];
    case "number":
    case "money":
    case "date":
    case "date-time":
    case "time":
      return ["is", "is-not", "at-least", "more", "at-most", "less", "filled", "empty"];
    default:
      return ["is", "is-not", "contains", "one-of", "filled", "empty"];
  }
}
