"use client";

import { TextField } from "@/components/ui/text-field";
import { isJsonObject, own, withKey } from "@/lib/flow/json";
import { inspectorTexts } from "../texts";
import type { ControlProps } from "./control";

const parts = [
  ["start-date", inspectorTexts.flag.start],
  ["end-date", inspectorTexts.flag.end],
] as const;

/** One text for each end of a date range. */
export function PerDateControl({ spec, value, onChange }: ControlProps) {
  const texts = isJsonObject(value) ? value : {};
  const max = "max" in spec && typeof spec.max === "number" ? spec.max : undefined;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">{spec.label}</legend>
      {parts.map(([key, words]) => {
        const text = own(texts, key);
        const shown = typeof text === "string" ? text : "";
        return (
          <TextField
            key={key}
            size="panel"
            label={`${spec.label}: ${words.toLowerCase()}`}
            value={shown}
            {...(max === undefined ? {} : { count: { used: [...shown].length, max } })}
            onValueChange={(next) =>
              onChange(withKey(texts, key, next === "" && key === "end-date" ? undefined : next))
            }
          />
        );
      })}
    </fieldset>
  );
}
