"use client";

import { Notice } from "@/components/ui/notice";
import type { Answered, AnsweringFault, AnsweringStep } from "@/lib/flow/answering/answered";
import { isJsonArray, isJsonObject, own } from "@/lib/flow/json";
import { screenWithId } from "@/lib/flow/model/walk";
import { type RuleAt, rulePlaces, stepsAt } from "@/lib/flow/rules/rule-at";
import { screenNameOf } from "../../words/node-words";
import { useTold } from "../rule-scope";
import { FoundRows } from "./found-rows";
import { ReplyShown } from "./reply-shown";
import { tryTexts as texts } from "./texts";
import type { Trial } from "./use-trial";

type TrialResultProps = { readonly at: RuleAt; readonly trial: Trial; readonly isStale: boolean };

/** What each step found, where it stopped and why, and what the person sees next. */
export function TrialResult({ at, trial, isStale }: TrialResultProps) {
  const { result, document } = trial;
  if (!result.ok) {
    return <Notice tone="problem" title={texts.failures[result.failure.reason] ?? texts.failed} />;
  }
  const { reply, steps } = result.value;
  return (
    <>
      {isStale && <p className="text-caption text-caution">{texts.stale}</p>}
      <ol aria-label={texts.happened} className="flex flex-col gap-2">
        {steps
          .filter(({ step }) => step !== undefined)
          .map((step) => (
            <TrialStep key={step.step} at={at} step={step} />
          ))}
      </ol>
      {reply.ok ? (
        <ReplyShown at={at} reply={reply.value} document={document} />
      ) : (
        <Stopped fault={reply.failure} steps={steps} />
      )}
    </>
  );
}

function TrialStep({ at, step }: { readonly at: RuleAt; readonly step: AnsweringStep }) {
  const { document } = useTold();
  const home = rulePlaces(document.rules).find((each) =>
    stepsAt(document.rules, each).some(({ id }) => id === step.step),
  );
  const number = home ? stepsAt(document.rules, home).findIndex(({ id }) => id === step.step) + 1 : 0;
  const isElsewhere = home !== undefined && (home.screen !== at.screen || home.when !== at.when);
  const screen = home && screenWithId(document, home.screen);
  const facts = isJsonObject(step.facts) ? step.facts : {};
  const [rows, note] = [own(facts, "rows"), own(facts, "note")];
  const isText = typeof step.facts === "string" || typeof step.facts === "number";
  return (
    <li className="flex flex-col gap-1 rounded-control border border-line bg-panel p-2">
      <span className="text-caption text-secondary">
        {isElsewhere && screen ? texts.onOpening(screenNameOf(screen)) : texts.step(number)}
      </span>
      <span>{step.title}</span>
      {isJsonArray(rows) && <FoundRows step={step.step ?? ""} rows={rows} />}
      {typeof note === "string" && <span className="text-caption text-secondary">{note}</span>}
      {isText && <span className="font-medium">{String(step.facts)}</span>}
    </li>
  );
}

function Stopped({ fault, steps }: { readonly fault: AnsweringFault; readonly steps: Answered["steps"] }) {
  const last = steps.at(-1);
  return (
    <Notice tone="problem" title={texts.stopped}>
      {last?.facts === fault.message ? null : fault.message}
    </Notice>
  );
}
