"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { isJsonObject, own, withKey } from "@/lib/flow/json";
import { ExpressionCondition } from "../conditions/expression-condition";
import { isConnected } from "../references/value-or-connection";
import { inspectorTexts } from "../texts";
import type { ControlProps, SpecOf } from "./control";

const texts = inspectorTexts.flag;

/** Yes, no, or when a condition holds. */
export function FlagControl(props: ControlProps<SpecOf<"flag">>) {
  const { spec, value, onChange } = props;
  if (spec.perDate && isJsonObject(value)) return <PerDateFlags {...props} />;
  if (!spec.binds) {
    return (
      <Switch
        size="panel"
        label={spec.label}
        help={spec.help}
        checked={value === undefined ? spec.default === true : value === true}
        onCheckedChange={(checked) => onChange(checked === spec.default ? undefined : checked)}
      />
    );
  }
  const isShown = spec.name === "visible";
  const state = isConnected(value) ? "when" : (value ?? spec.default) === true ? "yes" : "no";
  const options = [
    { value: "yes", label: isShown ? texts.always : texts.yes },
    { value: "no", label: isShown ? texts.never : texts.no },
    { value: "when", label: texts.when },
  ];
  return (
    <div className="flex flex-col gap-2">
      <Select
        size="panel"
        label={spec.label}
        help={state === "no" ? spec.help : undefined}
        value={state}
        options={options}
        onValueChange={(next) => {
          if (next === "when") onChange("``");
          else onChange((next === "yes") === spec.default ? undefined : next === "yes");
        }}
      />
      {isConnected(value) && <ExpressionCondition {...props} value={value} />}
    </div>
  );
}

function PerDateFlags({ spec, value, onChange }: ControlProps) {
  const flags = isJsonObject(value) ? value : {};
  const parts = [
    ["start-date", texts.start],
    ["end-date", texts.end],
  ] as const;
  return (
    <fieldset>
      <legend className="font-medium">{spec.label}</legend>
      {parts.map(([key, label]) => (
        <Checkbox
          key={key}
          size="panel"
          label={label}
          checked={own(flags, key) === true}
          onCheckedChange={(checked) => onChange(withKey(flags, key, checked))}
        />
      ))}
    </fieldset>
  );
}
