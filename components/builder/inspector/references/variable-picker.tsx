"use client";

import { type ReactElement, useState } from "react";
import { Popover } from "@/components/ui/popover";
import type { Variable } from "@/lib/flow/model/variables-at";
import { inspectorTexts } from "../texts";
import { VariableList } from "./variable-list";

type VariablePickerProps = {
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly variables: readonly Variable[];
  readonly onPick: (variable: Variable) => void;
  readonly emptyText?: string;
};

/** A button that opens the list of what can be filled in here. */
export function VariablePicker({ trigger, variables, onPick, emptyText }: VariablePickerProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      trigger={trigger}
      title={inspectorTexts.variables.insert}
      open={isOpen}
      onOpenChange={setOpen}
      align="end"
    >
      <VariableList
        variables={variables}
        {...(emptyText === undefined ? {} : { emptyText })}
        onPick={(variable) => {
          setOpen(false);
          onPick(variable);
        }}
      />
    </Popover>
  );
}
