"use client";

import { TextArea } from "@/components/ui/text-area";
import { isJsonArray } from "@/lib/flow/json";
import { inspectorTexts } from "../texts";
import type { ControlProps, SpecOf } from "./control";
import { OneText } from "./text-control";

/** One text, or several paragraphs when it is written as a list. */
export function ParagraphsControl({ spec, place, value, onChange }: ControlProps<SpecOf<"paragraphs">>) {
  if (isJsonArray(value)) {
    const text = value.map((line) => (typeof line === "string" ? line : "")).join("\n");
    return (
      <TextArea
        size="panel"
        rows={5}
        label={spec.label}
        help={inspectorTexts.text.lines}
        value={text}
        {...(spec.max === undefined ? {} : { count: { used: [...text].length, max: spec.max } })}
        onValueChange={(next) => onChange(next.split("\n"))}
      />
    );
  }
  const { kind: _, ...facts } = spec;
  return (
    <OneText
      spec={{ ...facts, kind: "text", multiline: true }}
      place={place}
      value={typeof value === "string" ? value : ""}
      onChange={onChange}
    />
  );
}
