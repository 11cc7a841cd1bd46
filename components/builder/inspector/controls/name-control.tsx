"use client";

import { useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { renameAnswer } from "@/lib/flow/edit/rename-answer";
import { answersOn } from "@/lib/flow/model/answers";
import { useBuilderStore, useDocument } from "../../store/store-context";
import { inspectorTexts } from "../texts";
import type { ControlProps, SpecOf } from "./control";

const texts = inspectorTexts.name;

/** The name an answer is saved under; a rename mends every place that reads it, once it is complete. */
export function NameControl({ spec, place, value, onChange }: ControlProps<SpecOf<"name">>) {
  const store = useBuilderStore();
  const document = useDocument();
  const name = typeof value === "string" ? value : "";
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? name;
  const screen = document.screens.find(({ key }) => key === place.screen);
  const isTaken =
    screen !== undefined &&
    answersOn(screen).some((answer) => answer.name === shown && answer.node !== place.node);
  const error = isTaken ? texts.taken : /^[A-Za-z_][A-Za-z0-9_]*$/.test(shown) ? undefined : texts.invalid;

  function commit(): void {
    setDraft(null);
    if (draft === null || draft === name || error !== undefined) return;
    const { node } = place;
    if (node === undefined || name === "") onChange(draft);
    else store.getState().run((flow) => renameAnswer(flow, { node, name: draft }));
  }

  return (
    <TextField
      size="panel"
      isMono
      label={spec.label}
      help={draft === null ? spec.help : texts.help}
      error={draft === null || draft === name ? undefined : error}
      value={shown}
      onValueChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        if (event.key === "Escape") setDraft(null);
      }}
    />
  );
}
