"use client";

import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { isJsonArray, isJsonObject, type Json, own } from "@/lib/flow/json";
import { rangeEnds } from "@/lib/flow/rules/rules";
import { tryTexts as texts } from "./texts";
import type { TrialField } from "./trial-fields";

type AnswerInputProps = {
  readonly field: TrialField;
  readonly value: Json;
  readonly onChange: (value: Json) => void;
};

/** An input for a made-up answer, of the kind that the question in the Flow has. */
export function AnswerInput({ field, value, onChange }: AnswerInputProps) {
  const { label, type, choices, ends } = field;
  const isSeveral = type === "array<string>";
  if (type === "boolean") {
    return (
      <Select
        size="panel"
        label={label}
        value={value === true ? "yes" : "no"}
        options={[
          { value: "yes", label: texts.yes },
          { value: "no", label: texts.no },
        ]}
        onValueChange={(next) => onChange(next === "yes")}
      />
    );
  }
  if (ends) {
    const range = isJsonObject(value) ? value : {};
    return (
      <div className="grid grid-cols-2 gap-2">
        {rangeEnds.map((end) => (
          <TextField
            key={end}
            size="panel"
            label={ends[end]}
            value={textOf(own(range, end) ?? null)}
            onValueChange={(typed) => onChange({ ...range, [end]: typed })}
          />
        ))}
      </div>
    );
  }
  if (choices.length > 0 && !isSeveral) {
    return (
      <Select
        size="panel"
        label={label}
        value={typeof value === "string" ? value : null}
        options={choices}
        onValueChange={onChange}
      />
    );
  }
  return (
    <TextField
      size="panel"
      label={label}
      help={isSeveral ? texts.several : undefined}
      value={isJsonArray(value) ? value.join(", ") : textOf(value)}
      onValueChange={(typed) => onChange(isSeveral ? parted(typed) : typed)}
    />
  );
}

function parted(typed: string): readonly string[] {
  return typed
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function textOf(value: Json): string {
  return typeof value === "object" ? "" : String(value);
}
