"use client";

import { Braces } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import type { ControlProps } from "../controls/control";
import { inspectorTexts } from "../texts";
import { useVariables } from "./use-variables";
import { VariablePicker } from "./variable-picker";

/** Offers to fill the prop in from elsewhere; nothing when the prop is always fixed. */
export function ConnectButton({ spec, place, onChange }: Pick<ControlProps, "spec" | "place" | "onChange">) {
  const candidates = useVariables(place.screen, spec.binds ?? []);
  if (!spec.binds) return null;
  return (
    <VariablePicker
      variables={candidates}
      emptyText={inspectorTexts.variables.nothingFits}
      onPick={(variable) => onChange(variable.text)}
      trigger={<IconButton size="panel" icon={Braces} label={inspectorTexts.variables.insert} />}
    />
  );
}
