"use client";

import { Select } from "@/components/ui/select";
import type { Value } from "@/lib/flow/rules/rules";
import { type Change, useTold } from "../rule-scope";
import { liveTexts } from "../texts";

const texts = liveTexts.values;
type Format = Extract<Value, { kind: "shown" }>["as"];
const formats: readonly Format[] = ["number", "money", "date", "weekday", "time"];
const currencies = [
  "EUR",
  "USD",
  "BRL",
  "MXN",
  "INR",
  "GBP",
  "COP",
  "ARS",
  "IDR",
  "NGN",
  "ZAR",
  "AED",
] as const;

type ShownAsProps = { readonly value: Value; readonly onChange: Change<Value> };

/** How a value is written where people read it: as money, as a date. */
export function ShownAs({ value, onChange }: ShownAsProps) {
  const { sources } = useTold();
  const shown = value.kind === "shown" ? value : null;
  const inner = shown ? shown.value : value;
  const known = sources?.flatMap(({ columns }) => columns.flatMap(({ currency }) => currency ?? [])) ?? [];
  const offered = [...new Set([...known, ...currencies])];
  const write = (as: Format | "plain", currency?: string): void => {
    if (as === "plain") {
      onChange(inner);
      return;
    }
    const money = as === "money" ? { currency: currency ?? shown?.currency ?? offered[0] ?? "USD" } : {};
    onChange({ kind: "shown", as, value: inner, ...money });
  };
  return (
    <div className="grid grid-cols-2 gap-2">
      <Select<Format | "plain">
        size="panel"
        label={texts.shownAs}
        value={shown?.as ?? "plain"}
        options={[
          { value: "plain", label: texts.plain },
          ...formats.map((format) => ({ value: format, label: texts.formats[format] })),
        ]}
        onValueChange={(next) => write(next)}
      />
      {shown?.as === "money" && (
        <Select
          size="panel"
          label={texts.currency}
          value={shown.currency ?? "USD"}
          options={offered.map((each) => ({ value: each, label: each }))}
          onValueChange={(currency) => write("money", currency)}
        />
      )}
    </div>
  );
}
