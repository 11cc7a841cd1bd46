"use client";

import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import { Braces, ListChecks, type LucideIcon, Server } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { texts } from "../texts";

export type AnswerKind = "rules" | "url" | "handler";

const words = texts.choices;
const choices: readonly { readonly kind: AnswerKind; readonly icon: LucideIcon }[] = [
  { kind: "rules", icon: ListChecks },
  { kind: "url", icon: Server },
  { kind: "handler", icon: Braces },
];

type ChoiceCardsProps = {
  readonly chosen: AnswerKind | null;
  /** Who answers at present. */
  readonly now: AnswerKind | null;
  readonly onChoose: (kind: AnswerKind) => void;
};

export function ChoiceCards({ chosen, now, onChoose }: ChoiceCardsProps) {
  return (
    <RadioGroup<AnswerKind | null>
      aria-label={words.label}
      value={chosen}
      onValueChange={(kind) => kind !== null && onChoose(kind)}
      className="grid gap-3 md:grid-cols-3"
    >
      {choices.map(({ kind, icon: Icon }) => (
        <Radio.Root
          key={kind}
          value={kind}
          aria-labelledby={`answers-${kind}`}
          aria-describedby={`answers-${kind}-text`}
          className="flex items-start gap-3 rounded-card border border-line bg-panel p-4 text-left transition-colors duration-120 ease-out hover:border-line-strong data-checked:border-accent data-checked:ring-1 data-checked:ring-accent data-disabled:opacity-60 data-disabled:hover:border-line"
        >
          <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-secondary" />
          <span className="min-w-0">
            <span className="flex flex-wrap items-center gap-2">
              <span id={`answers-${kind}`} className="font-semibold">
                {words[kind].title}
              </span>
              {kind === now && <Badge tone="good">{words.now}</Badge>}
            </span>
            <span id={`answers-${kind}-text`} className="mt-0.5 block text-panel text-secondary">
              {words[kind].text}
            </span>
          </span>
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
