"use client";

import { Field } from "@/components/ui/field";
import { isBackticked } from "@/lib/flow/expression/classify-text";
import { parseReference } from "@/lib/flow/expression/reference";
import type { Json } from "@/lib/flow/json";
import type { ControlProps } from "../controls/control";
import { FormulaControl } from "../controls/formula-control";
import { ConnectedValue } from "./connected-value";
import { useVariables } from "./use-variables";

/** Whether a value is filled in while the Flow runs. */
export function isConnected(value: Json | undefined): value is string {
  return typeof value === "string" && (parseReference(value) !== null || isBackticked(value));
}

/** A prop whose value comes from elsewhere: a reference in words, or a formula. */
export function ValueOrConnection({
  spec,
  place,
  value,
  onChange,
}: ControlProps & { readonly value: string }) {
  const variables = useVariables(place.screen);
  const candidates = useVariables(place.screen, spec.binds);
  if (isBackticked(value)) return <FormulaControl spec={spec} value={value} onChange={onChange} />;
  return (
    <Field label={spec.label} help={spec.help} size="panel">
      {() => (
        <ConnectedValue
          text={value}
          variables={variables}
          candidates={candidates}
          onPick={onChange}
          onRemove={spec.dynamicOnly ? undefined : () => onChange(undefined)}
        />
      )}
    </Field>
  );
}
