"use client";

import { TextField } from "@/components/ui/text-field";
import type { ControlProps, SpecOf } from "./control";

export function PatternControl({ spec, value, onChange }: ControlProps<SpecOf<"pattern">>) {
  return (
    <TextField
      size="panel"
      isMono
      label={spec.label}
      help={spec.help}
      value={typeof value === "string" ? value : ""}
      onValueChange={(next) => onChange(next === "" ? undefined : next)}
    />
  );
}
