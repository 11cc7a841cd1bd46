"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { isJsonArray } from "@/lib/flow/json";
import { isConnected, ValueOrConnection } from "../references/value-or-connection";
import type { ControlProps, SpecOf } from "./control";

/** Weekdays; all of them is the default and leaves the prop out. */
export function DaysControl(props: ControlProps<SpecOf<"days">>) {
  const { spec, value, onChange } = props;
  if (isConnected(value)) return <ValueOrConnection {...props} value={value} />;
  const all = spec.choices.map((choice) => choice.value);
  const chosen = isJsonArray(value) ? value : all;
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{spec.label}</legend>
      <div className="grid grid-cols-2 gap-x-2">
        {spec.choices.map((choice) => (
          <Checkbox
            key={choice.value}
            size="panel"
            label={choice.label}
            checked={chosen.includes(choice.value)}
            onCheckedChange={(checked) => {
              const next = all.filter((day) => (day === choice.value ? checked : chosen.includes(day)));
              if (next.length < spec.minItems) return;
              onChange(next.length === all.length ? undefined : next);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
