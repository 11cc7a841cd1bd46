"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { useVariables } from "../references/use-variables";
import { isConnected, ValueOrConnection } from "../references/value-or-connection";
import { VariablePicker } from "../references/variable-picker";
import { inspectorTexts } from "../texts";
import type { ControlProps, SpecOf } from "./control";

/** The answer whose value picks the case of a Switch. */
export function SubjectControl(props: ControlProps<SpecOf<"subject">>) {
  const { spec, place, value, onChange } = props;
  const candidates = useVariables(place.screen, spec.binds);
  if (isConnected(value)) return <ValueOrConnection {...props} value={value} />;
  return (
    <Field label={spec.label} size="panel" error={inspectorTexts.condition.none}>
      {() => (
        <VariablePicker
          variables={candidates}
          onPick={(variable) => onChange(variable.text)}
          trigger={
            <Button size="panel" className="self-start">
              {inspectorTexts.variables.choose}
            </Button>
          }
        />
      )}
    </Field>
  );
}
