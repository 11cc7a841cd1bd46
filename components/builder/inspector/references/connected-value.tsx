"use client";

import { Link2, X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { parseReference, printReference } from "@/lib/flow/expression/reference";
import { type Variable, variableInWords } from "@/lib/flow/model/variables-at";
import { inspectorTexts } from "../texts";
import { VariablePicker } from "./variable-picker";

const texts = inspectorTexts.variables;

type ConnectedValueProps = {
  readonly text: string;
  /** All variables of the screen, for the words. */
  readonly variables: readonly Variable[];
  /** Those that may take its place. */
  readonly candidates: readonly Variable[];
  readonly onPick: (text: string) => void;
  /** Left out when only a filled-in value is allowed. */
  readonly onRemove?: (() => void) | undefined;
};

/** A value that is filled in from somewhere else, shown in words. */
export function ConnectedValue({ text, variables, candidates, onPick, onRemove }: ConnectedValueProps) {
  const words = referenceInWords(text, variables);
  return (
    <div className="flex items-center gap-1">
      <VariablePicker
        variables={candidates}
        emptyText={texts.nothingFits}
        onPick={(variable) => onPick(variable.text)}
        trigger={
          <button
            type="button"
            title={texts.replace}
            className="flex min-h-8 min-w-0 flex-1 items-center gap-2 rounded-control border border-line bg-accent-soft px-2 py-1 text-left"
          >
            <Link2 aria-hidden="true" className="size-4 shrink-0 text-accent" />
            <span className="sr-only">{texts.connected} </span>
            <span className="min-w-0 truncate">{words}</span>
          </button>
        }
      />
      {onRemove && <IconButton size="panel" icon={X} label={texts.remove} onClick={onRemove} />}
    </div>
  );
}

/** "Name, from screen Details" for `${screen.DETAILS.form.name}`. */
export function referenceInWords(text: string, variables: readonly Variable[]): string {
  const reference = parseReference(text);
  const printed = reference ? printReference(reference) : text;
  const known = variables.find((variable) => variable.text === printed);
  if (known) return variableInWords(known);
  return reference && reference.path.length > 1
    ? reference.path.join(" › ")
    : texts.unknown(reference?.path.at(-1) ?? text);
}
