"use client";

import { Autocomplete as Base } from "@base-ui/react/autocomplete";
import { Database, MessageSquareText } from "lucide-react";
import type { Variable } from "@/lib/flow/model/variables-at";
import { inspectorTexts } from "../texts";

const texts = inspectorTexts.variables;

type VariableListProps = {
  readonly variables: readonly Variable[];
  readonly onPick: (variable: Variable) => void;
  /** Shown when nothing can be picked. */
  readonly emptyText?: string;
};

/** A searchable list of answers and values, grouped by the screen they come from. */
export function VariableList({ variables, onPick, emptyText = texts.none }: VariableListProps) {
  if (variables.length === 0) return <p className="text-secondary">{emptyText}</p>;
  return (
    <Base.Root
      items={variables}
      itemToStringValue={(variable: Variable) => `${variable.label} ${variable.screenTitle}`}
      open
      inline
      autoHighlight="always"
    >
      <Base.Input
        aria-label={texts.search}
        placeholder={texts.search}
        className="h-8 w-full rounded-control border border-line bg-panel px-2 outline-none focus:border-accent"
      />
      <Base.List className="-mx-1 flex max-h-72 flex-col overflow-y-auto">
        {(variable: Variable) => (
          <Base.Item
            key={variable.text}
            value={variable}
            onClick={() => onPick(variable)}
            className="flex min-h-9 cursor-default items-center gap-2 rounded-control px-2 py-1 data-highlighted:bg-hover"
          >
            {variable.kind === "answer" ? (
              <MessageSquareText aria-hidden="true" className="size-4 shrink-0 text-accent" />
            ) : (
              <Database aria-hidden="true" className="size-4 shrink-0 text-secondary" />
            )}
            <span className="min-w-0 flex-1">
              <span className="block truncate">{variable.label}</span>
              <span className="block truncate text-caption text-secondary">{placeInWords(variable)}</span>
            </span>
          </Base.Item>
        )}
      </Base.List>
    </Base.Root>
  );
}

/** The screen it comes from, and whether it may still be empty when this screen is reached. */
function placeInWords({ isHere, screenTitle, visited }: Variable): string {
  if (isHere) return texts.thisScreen;
  return visited === "always" ? screenTitle : texts.maybeEmpty(screenTitle);
}
