"use client";

import { ArrowLeft, RotateCcw, Trash2 } from "lucide-react";
import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Coming } from "@/components/ui/coming";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast";
import type { Journey } from "@/lib/flow/answering/journey";
import { useBuilderStore, usePorts } from "../../store/store-context";
import { JourneyPhone, type Side } from "./journey-phone";
import { JourneySteps } from "./journey-steps";
import { SaidThere } from "./said-there";
import { journeyTexts as texts } from "./texts";
import { useJourney } from "./use-journey";
import { verdictOn } from "./verdict";

/** A journey gone through again: the phone as it was, and what the rules answer now. */
export function JourneyPanel({ id }: { readonly id: string }) {
  const opened = useJourney(id);
  const { journey } = opened;
  if (journey === undefined) return <Coming className="flex-1" />;
  if (journey === null) {
    return <EmptyState className="flex-1" title={texts.gone} text={texts.goneText} action={<Leave />} />;
  }
  return <Replay id={id} journey={journey} opened={opened} />;
}

type ReplayProps = {
  readonly id: string;
  readonly journey: Journey;
  readonly opened: ReturnType<typeof useJourney>;
};

function Replay({ id, journey, opened }: ReplayProps) {
  const { steps } = journey;
  const [index, setIndex] = useState(0);
  const [side, setSide] = useState<Side>("after");
  const { answers } = opened;
  const verdicts = steps.map((step, at) => answers[at] && verdictOn(step, answers[at]));
  const step = steps[index];
  const choose = (next: number): void => {
    setIndex(next);
    if (steps[next]?.screen === null) setSide("after");
    else if (index !== next) setSide("before");
  };
  return (
    <section aria-label={texts.label} className="flex min-h-0 flex-1">
      <JourneyPhone steps={steps} index={index} side={side} onSide={setSide} />
      <div className="flex min-h-0 w-72 shrink-0 flex-col border-l border-line bg-panel text-panel">
        <header className="flex h-11 shrink-0 items-center justify-between border-b border-line pr-2 pl-4">
          <h2 className="font-semibold">{texts.heading}</h2>
          <span className="flex items-center gap-1">
            <Leave />
            <Delete id={id} />
          </span>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto">
          <Honestly journey={journey} opened={opened} />
          <JourneySteps steps={steps} verdicts={verdicts} chosen={index} onChoose={choose} />
          {step && <SaidThere key={index} step={step} now={answers[index]} verdict={verdicts[index]} />}
        </div>
        {opened.hasRules && (
          <div className="flex shrink-0 flex-col gap-2 border-t border-line px-4 py-2">
            {opened.isStale && <p className="text-caption text-secondary">{texts.changed}</p>}
            <Button size="panel" icon={RotateCcw} isLoading={opened.isAsking} onClick={opened.askAgain}>
              {texts.again}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

/** What is not as it was, or not known. */
function Honestly({ journey, opened }: Pick<ReplayProps, "journey" | "opened">) {
  return (
    <div className="flex flex-col gap-2 px-4 pt-3 text-caption text-secondary">
      <p>{texts.help(journey.steps.length)}</p>
      {journey.masked.length > 0 && <Notice tone="caution" title={texts.masked(journey.masked.join(", "))} />}
      {journey.isPartial && <Notice tone="caution" title={texts.partial} />}
      {!opened.hasRules && <p>{texts.elsewhere}</p>}
    </div>
  );
}

function Leave() {
  const store = useBuilderStore();
  return (
    <Button
      size="panel"
      variant="ghost"
      icon={ArrowLeft}
      onClick={() => store.getState().set({ journey: null })}
    >
      {texts.leave}
    </Button>
  );
}

function Delete({ id }: { readonly id: string }) {
  const store = useBuilderStore();
  const ports = usePorts();
  const [isOpen, setOpen] = useState(false);
  async function remove(): Promise<void> {
    setOpen(false);
    const removed = await ports.journeys.delete(id).catch(() => undefined);
    if (removed?.ok) store.getState().set({ journey: null });
    else showToast({ text: texts.failed, tone: "problem" });
  }
  return (
    <>
      <IconButton label={texts.delete} icon={Trash2} onClick={() => setOpen(true)} />
      <AlertDialog
        open={isOpen}
        onOpenChange={setOpen}
        title={texts.deleteTitle}
        description={texts.deleteText}
        confirmLabel={texts.deleteConfirm}
        isDanger
        onConfirm={() => void remove()}
      />
    </>
  );
}
