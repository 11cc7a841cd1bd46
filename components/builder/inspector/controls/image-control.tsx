"use client";

import { PictureField } from "../pictures/picture-field";
import { ConnectButton } from "../references/connect-button";
import { isConnected, ValueOrConnection } from "../references/value-or-connection";
import type { ControlProps, SpecOf } from "./control";

export function ImageControl(props: ControlProps<SpecOf<"image">>) {
  const { spec, value, onChange } = props;
  if (isConnected(value)) return <ValueOrConnection {...props} value={value} />;
  return (
    <PictureField
      label={spec.label}
      help={spec.help}
      labelEnd={<ConnectButton {...props} />}
      value={typeof value === "string" ? value : ""}
      formats={spec.formats}
      maxKilobytes={spec.maxKilobytes}
      onChange={onChange}
    />
  );
}
