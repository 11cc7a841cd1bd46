"use client";

import { ActionEditor } from "../actions/action-editor";
import type { ControlProps, SpecOf } from "./control";

export function ActionControl({ spec, place }: ControlProps<SpecOf<"action">>) {
  return (
    <ActionEditor label={spec.label} place={place} names={spec.actions} isOptional={spec.required !== true} />
  );
}
