"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { isJsonArray } from "@/lib/flow/json";
import type { ControlProps, SpecOf } from "./control";
import { mimeTypeInWords } from "./mime-type-words";

/** Kinds of file; none ticked means that every kind is allowed. */
export function MimeTypesControl({ spec, value, onChange }: ControlProps<SpecOf<"mime-types">>) {
  const chosen = isJsonArray(value) ? value.filter((type) => typeof type === "string") : [];
  return (
    <Disclosure size="panel" label={spec.label} mark={chosen.length > 0 ? String(chosen.length) : undefined}>
      <p className="mb-1 text-caption text-secondary">{spec.help}</p>
      {spec.choices.map((type) => (
        <Checkbox
          key={type}
          size="panel"
          label={mimeTypeInWords(type)}
          checked={chosen.includes(type)}
          onCheckedChange={(checked) => {
            const next = spec.choices.filter((other) => (other === type ? checked : chosen.includes(other)));
            onChange(next.length === 0 ? undefined : next);
          }}
        />
      ))}
    </Disclosure>
  );
}
