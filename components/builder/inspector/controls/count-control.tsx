"use client";

import { NumberField } from "@/components/ui/number-field";
import { ConnectButton } from "../references/connect-button";
import { isConnected, ValueOrConnection } from "../references/value-or-connection";
import type { ControlProps, SpecOf } from "./control";

export function CountControl(props: ControlProps<SpecOf<"count">>) {
  const { spec, value, onChange } = props;
  if (isConnected(value)) return <ValueOrConnection {...props} value={value} />;
  return (
    <NumberField
      size="panel"
      label={spec.label}
      help={spec.help}
      labelEnd={<ConnectButton {...props} />}
      value={typeof value === "number" ? value : null}
      min={spec.min}
      max={spec.max}
      step={spec.integer ? 1 : undefined}
      placeholder={spec.default === undefined ? undefined : String(spec.default)}
      onValueChange={(next) => onChange(next ?? undefined)}
    />
  );
}
