"use client";

import { Select } from "@/components/ui/select";
import { isConnected, ValueOrConnection } from "../references/value-or-connection";
import { inspectorTexts } from "../texts";
import type { ControlProps, SpecOf } from "./control";

const absent = "";

export function ChoiceControl(props: ControlProps<SpecOf<"choice">>) {
  const { spec, value, onChange } = props;
  if (isConnected(value)) return <ValueOrConnection {...props} value={value} />;
  const known = spec.choices.map((choice) => ({ value: choice.value, label: choice.label }));
  const isOdd = typeof value === "string" && !spec.choices.some((choice) => choice.value === value);
  const options = [
    ...(spec.required || spec.default !== undefined
      ? []
      : [{ value: absent, label: inspectorTexts.flag.byDefault }]),
    ...known,
    ...(isOdd ? [{ value, label: value }] : []),
  ];
  const shown = typeof value === "string" ? value : spec.default;
  return (
    <Select
      size="panel"
      label={spec.label}
      help={spec.help}
      value={typeof shown === "string" ? shown : absent}
      options={options}
      onValueChange={(next) => onChange(next === absent || next === spec.default ? undefined : next)}
    />
  );
}
