"use client";

import { Braces } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { isJsonObject } from "@/lib/flow/json";
import { mixedFrom, textFromMixed } from "../references/mixed-text";
import { ReferenceText } from "../references/reference-text";
import { useScope, useVariables } from "../references/use-variables";
import { VariablePicker } from "../references/variable-picker";
import { inspectorTexts } from "../texts";
import type { ControlProps, SpecOf } from "./control";
import { FormulaControl } from "./formula-control";
import { PerDateControl } from "./per-date-control";

/** Words, with answers and values filled in where the prop allows it. */
export function TextControl(props: ControlProps<SpecOf<"text">>) {
  const { spec, value } = props;
  if (spec.perDate && isJsonObject(value)) return <PerDateControl {...props} />;
  return <OneText {...props} value={typeof value === "string" ? value : ""} />;
}

type OneTextProps = Omit<ControlProps<SpecOf<"text">>, "value"> & { readonly value: string };

export function OneText({ spec, place, value, onChange }: OneTextProps) {
  const variables = useVariables(place.screen);
  const scope = useScope(place.screen);
  const [insertion, setInsertion] = useState<{ text: string; count: number } | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const mixed = draft ?? mixedFrom(value);
  if (mixed === null) return <FormulaControl spec={spec} value={value} onChange={onChange} />;

  function write(next: string): void {
    const text = textFromMixed(next, spec.binds ?? [], (reference) => scope.typeOf(reference));
    setDraft(text.ok ? null : next);
    if (text.ok) onChange(text.value === "" && !spec.required ? undefined : text.value);
  }

  const count = spec.max === undefined ? {} : { count: { used: [...mixed].length, max: spec.max } };
  const field = {
    label: spec.label,
    help: helpOf(spec, mixed),
    error: draft === null ? undefined : inspectorTexts.text.unwritable,
    ...(spec.binds
      ? {
          labelEnd: (
            <VariablePicker
              variables={variables.filter(({ type }) => type !== "media")}
              onPick={(variable) =>
                mixed.includes("${")
                  ? setInsertion((last) => ({ text: variable.text, count: (last?.count ?? 0) + 1 }))
                  : write(mixed === "" ? variable.text : `${mixed} ${variable.text}`)
              }
              trigger={<IconButton size="panel" icon={Braces} label={inspectorTexts.variables.insert} />}
            />
          ),
        }
      : {}),
  };
  if (mixed.includes("${")) {
    return (
      <ReferenceText
        {...field}
        value={mixed}
        onValueChange={write}
        variables={variables}
        isMultiline={spec.multiline === true}
        insertion={insertion}
      />
    );
  }
  const common = { ...field, ...count, size: "panel" as const, value: mixed, onValueChange: write };
  return spec.multiline ? <TextArea {...common} rows={2} /> : <TextField {...common} />;
}

function helpOf(spec: SpecOf<"text">, mixed: string): string | undefined {
  const { maxOnDevice, max, help } = spec;
  const isCut =
    maxOnDevice !== undefined && max !== undefined && maxOnDevice < max && mixed.length > maxOnDevice;
  return isCut ? inspectorTexts.onDevice(maxOnDevice) : help;
}
