"use client";

import { Play } from "lucide-react";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Json, JsonObject } from "@/lib/flow/json";
import type { RuleAt } from "@/lib/flow/rules/rule-at";
import { useDocument } from "../../store/store-context";
import { useTold } from "../rule-scope";
import { AnswerInput } from "./answer-input";
import { tryTexts as texts } from "./texts";
import { type TrialFrame, trialFrame } from "./trial-fields";
import { TrialResult } from "./trial-result";
import { useSamples } from "./use-samples";
import { useTrial } from "./use-trial";

/** Answers that somebody makes up, and what the rule does with them. */
export function TryRule({ at }: { readonly at: RuleAt }) {
  const told = useTold();
  const document = useDocument();
  const [today] = useState(() => new Intl.DateTimeFormat("sv-SE").format(new Date()));
  const frame = useMemo(() => trialFrame(told, today), [told, today]);
  const samples = useSamples(told, frame);
  const [typed, setTyped] = useState<JsonObject>({});
  const { trial, isRunning, run } = useTrial();
  const answerTo = (key: string, sample: Json): Json => typed[key] ?? samples.values[key] ?? sample;
  const press = (): void => {
    const answers = frame.fields.map(({ key, sample }): [string, Json] => [key, answerTo(key, sample)]);
    void run(questionOf(at, frame, Object.fromEntries(answers)));
  };
  return (
    <section
      aria-label={texts.title}
      className="flex min-w-0 flex-col gap-3 border-t border-line bg-page p-4 @4xl:rounded-br-card @4xl:border-t-0 @4xl:border-l"
    >
      <header>
        <h3 className="font-semibold">{texts.title}</h3>
        <p className="text-caption text-secondary">{texts.help}</p>
      </header>
      {frame.fields.length === 0 && <p className="text-secondary">{texts.noAnswers}</p>}
      <div className="grid gap-3 @lg:grid-cols-2 @4xl:grid-cols-1">
        {frame.fields.map((field) => (
          <AnswerInput
            key={field.key}
            field={{ ...field, choices: samples.choices[field.key] ?? field.choices }}
            value={answerTo(field.key, field.sample)}
            onChange={(value) => setTyped({ ...typed, [field.key]: value })}
          />
        ))}
      </div>
      <Button
        variant="primary"
        size="panel"
        icon={Play}
        isLoading={isRunning}
        className="self-start"
        onClick={press}
      >
        {trial ? texts.again : texts.run}
      </Button>
      <div aria-live="polite" className="flex flex-col gap-3">
        {trial && <TrialResult at={at} trial={trial} isStale={trial.document !== document} />}
      </div>
    </section>
  );
}

/** What fills a screen is asked for as when the Flow opens there; the answers come along. */
function questionOf(at: RuleAt, { fixed }: TrialFrame, answers: JsonObject) {
  const data = { ...fixed, ...answers };
  return at.when === "tap"
    ? ({ action: "data_exchange", screen: at.screen, data } as const)
    : ({ action: "INIT", screen: at.screen, data } as const);
}
