"use client";

import { CalendarClock, TextCursorInput, TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import type { ListAt } from "@/lib/flow/edit/live/live-list";
import { makeListStatic } from "@/lib/flow/edit/live/make-list-static";
import { screenId } from "@/lib/flow/model/document";
import { findNode } from "@/lib/flow/model/walk";
import { ruleKey } from "@/lib/flow/rules/rule-at";
import type { SlotsStep } from "@/lib/flow/rules/rules";
import { useBuilderStore } from "../store/store-context";
import { sourceTexts } from "./texts";

const texts = sourceTexts.times;

type TimesListCardProps = {
  readonly at: ListAt;
  readonly step: SlotsStep;
  readonly onChange: () => void;
};

/** A list of free times: which, and the way to the rule that finds them. */
export function TimesListCard({ at, step, onChange }: TimesListCardProps) {
  const store = useBuilderStore();

  function show(): void {
    const found = findNode(store.getState().history.present.document, at.node);
    if (!found) return;
    const rule = ruleKey({ screen: screenId(found.screen), when: "opens" });
    store.getState().set({ middle: "live", isTrying: false, rule });
  }

  function typeAgain(): void {
    store.getState().run((flow) => makeListStatic(flow, { ...at, options: [] }));
    const undo = { label: sourceTexts.card.undo, run: () => store.getState().undo() };
    showToast({ text: sourceTexts.card.undone, action: undo });
  }

  return (
    <div className="flex min-w-0 flex-col gap-3 rounded-card border border-line p-3">
      <header className="flex items-start gap-2">
        <CalendarClock aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-accent" />
        <div className="min-w-0 flex-1">
          <p className="font-medium">{texts.title}</p>
          <p className="text-caption text-secondary">{texts.each(step.durationMinutes, step.days)}</p>
        </div>
      </header>
      {!step.busy && (
        <p className="flex items-start gap-1.5 text-caption text-caution">
          <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
          {texts.besideNothing}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button size="panel" onClick={show}>
          {texts.show}
        </Button>
        <Button size="panel" variant="ghost" onClick={onChange}>
          {sourceTexts.card.change}
        </Button>
        <Button size="panel" variant="ghost" icon={TextCursorInput} onClick={typeAgain}>
          {sourceTexts.card.typed}
        </Button>
      </div>
    </div>
  );
}
