"use client";

import { Check, CircleHelp, TriangleAlert } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import type { JourneyStep } from "@/lib/flow/answering/journey";
import type { FlowDocument } from "@/lib/flow/model/document";
import { screenWithId } from "@/lib/flow/model/walk";
import { useDocument } from "../../store/store-context";
import { screenNameOf } from "../../words/node-words";
import { sceneAfter } from "./scenes";
import { journeyTexts as texts } from "./texts";
import type { Verdict } from "./verdict";

type JourneyStepsProps = {
  readonly steps: readonly JourneyStep[];
  /** Undefined while it is not known. */
  readonly verdicts: readonly (Verdict | undefined)[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
};

/** What the person did, one step below the other, and whether it would go the same way now. */
export function JourneySteps({ steps, verdicts, chosen, onChoose }: JourneyStepsProps) {
  return (
    <ol aria-label={texts.steps} className="flex flex-col gap-0.5 p-2">
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a journey never changes.
        <li key={index}>
          <button
            type="button"
            aria-current={index === chosen ? "step" : undefined}
            onClick={() => onChoose(index)}
            className={classNames(
              "flex w-full flex-col gap-0.5 rounded-control px-2 py-1.5 text-left",
              index === chosen ? "bg-accent-soft" : "hover:bg-hover",
            )}
          >
            <StepWords step={step} />
            <VerdictLine verdict={verdicts[index]} />
          </button>
        </li>
      ))}
    </ol>
  );
}

function StepWords({ step }: { readonly step: JourneyStep }) {
  const document = useDocument();
  const from = nameOf(document, step.screen ?? "");
  const did = { INIT: texts.opened, data_exchange: texts.wentOn(from), BACK: texts.wentBack(from) }[
    step.action
  ];
  const after = sceneAfter(step);
  const got = after ? texts.got(nameOf(document, after.screen)) : step.shown ? texts.finished : texts.nothing;
  return (
    <>
      <span className="font-medium wrap-anywhere">{did}</span>
      {step.fault !== null && <span className="text-caption text-problem wrap-anywhere">{step.fault}</span>}
      <span className="text-caption text-secondary wrap-anywhere">{got}</span>
    </>
  );
}

function VerdictLine({ verdict }: { readonly verdict: Verdict | undefined }) {
  const document = useDocument();
  if (!verdict) return null;
  const { icon: Icon, tone } = looks[verdict.kind];
  return (
    <span className={classNames("flex items-start gap-1 text-caption", tone)}>
      <Icon aria-hidden="true" className="mt-0.5 size-3 shrink-0" />
      <span className="min-w-0 wrap-anywhere">
        {verdict.kind === "way"
          ? texts.verdicts.way(verdict.screen === null ? texts.finished : nameOf(document, verdict.screen))
          : texts.verdicts[verdict.kind]}
        {verdict.kind === "unable" && verdict.message !== "" && `: ${verdict.message}`}
      </span>
    </span>
  );
}

const looks = {
  same: { icon: Check, tone: "text-good" },
  values: { icon: TriangleAlert, tone: "text-caution" },
  way: { icon: TriangleAlert, tone: "text-caution" },
  unable: { icon: TriangleAlert, tone: "text-problem" },
  unknown: { icon: CircleHelp, tone: "text-secondary" },
} as const;

function nameOf(document: FlowDocument, id: string): string {
  const screen = screenWithId(document, id);
  return screen ? screenNameOf(screen) : id;
}
