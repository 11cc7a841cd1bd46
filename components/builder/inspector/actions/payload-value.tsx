"use client";

import { Braces } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { isBackticked } from "@/lib/flow/expression/classify-text";
import { parseReference } from "@/lib/flow/expression/reference";
import type { Json } from "@/lib/flow/json";
import type { Place } from "../place";
import { ConnectedValue } from "../references/connected-value";
import { useVariables } from "../references/use-variables";
import { VariablePicker } from "../references/variable-picker";
import { inspectorTexts } from "../texts";

type PayloadValueProps = {
  readonly label: string;
  readonly value: Json;
  readonly place: Place;
  readonly onChange: (value: Json) => void;
};

/** One value: fixed, or filled in from an answer. Lists and groups are shown, not edited. */
export function PayloadValue({ label, value, place, onChange }: PayloadValueProps) {
  const variables = useVariables(place.screen);
  if (typeof value === "string" && parseReference(value)) {
    return (
      <ConnectedValue
        text={value}
        variables={variables}
        candidates={variables}
        onPick={onChange}
        onRemove={() => onChange("")}
      />
    );
  }
  if (typeof value === "boolean") {
    return (
      <Select
        size="panel"
        label={label}
        hidesLabel
        value={String(value)}
        options={[
          { value: "true", label: inspectorTexts.flag.yes },
          { value: "false", label: inspectorTexts.flag.no },
        ]}
        onValueChange={(next) => onChange(next === "true")}
      />
    );
  }
  if (typeof value === "number") {
    return (
      <NumberField
        size="panel"
        label={label}
        hidesLabel
        value={value}
        onValueChange={(next) => onChange(next ?? 0)}
      />
    );
  }
  if (typeof value === "object") {
    return <span className="truncate py-1.5 text-secondary">{inspectorTexts.action.complex}</span>;
  }
  return (
    <TextField
      size="panel"
      label={label}
      hidesLabel
      isMono={isBackticked(value)}
      value={value}
      onValueChange={onChange}
      end={
        <VariablePicker
          variables={variables}
          onPick={(variable) => onChange(variable.text)}
          trigger={<IconButton size="panel" icon={Braces} label={inspectorTexts.variables.insert} />}
        />
      }
    />
  );
}
