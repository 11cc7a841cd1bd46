"use client";

import { isJsonObject } from "@/lib/flow/json";
import { PayloadEditor } from "../actions/payload-editor";
import { ConnectButton } from "../references/connect-button";
import { isConnected, ValueOrConnection } from "../references/value-or-connection";
import { inspectorTexts } from "../texts";
import type { ControlProps, SpecOf } from "./control";
import { useFormAnswers } from "./use-form-answers";

/** A map from an input of the Form to its value or message. */
export function PairsControl(props: ControlProps<SpecOf<"pairs"> | SpecOf<"messages">>) {
  const { spec, place, value, onChange } = props;
  const names = useFormAnswers(place);
  if (isConnected(value)) return <ValueOrConnection {...props} value={value} />;
  return (
    <PayloadEditor
      label={spec.label}
      labelEnd={<ConnectButton {...props} />}
      place={place}
      payload={isJsonObject(value) ? value : {}}
      names={names}
      emptyText={inspectorTexts.pairs.none}
      onChange={(next) => onChange(Object.keys(next).length === 0 ? undefined : next)}
    />
  );
}
