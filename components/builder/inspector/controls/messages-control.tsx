"use client";

import { isJsonObject } from "@/lib/flow/json";
import type { ControlProps, SpecOf } from "./control";
import { PairsControl } from "./pairs-control";
import { OneText } from "./text-control";

/** One message for all files, or one per file that the endpoint fills in. */
export function MessagesControl(props: ControlProps<SpecOf<"messages">>) {
  const { spec, value } = props;
  if (isJsonObject(value)) return <PairsControl {...props} />;
  const { kind: _, ...facts } = spec;
  return (
    <OneText {...props} spec={{ ...facts, kind: "text" }} value={typeof value === "string" ? value : ""} />
  );
}
