"use client";

import { Play } from "lucide-react";
import { type RefObject, useImperativeHandle, useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { isJsonObject, type Json, type JsonObject } from "@/lib/flow/json";
import type { Trial } from "@/lib/live-data/trials/trial";
import type { Result } from "@/lib/result";
import { asked, type LiveDataFailure, showFailure } from "../failure";
import type { Question } from "./question";
import { texts } from "./texts";
import { TrialResult } from "./trial-result";
import type { TrialSample } from "./trial-samples";

type TrialPanelProps = {
  readonly samples: readonly TrialSample[];
  /** By id. */
  readonly screenTitles: ReadonlyMap<string, string>;
  readonly tryIt: (question: Question) => Promise<Result<Trial, LiveDataFailure>>;
  /** Instead of a toast. Answers whether it was said. */
  readonly onRefused?: ((refusal: LiveDataFailure) => boolean) | undefined;
  /** What a trial does and what it leaves alone. */
  readonly help: string;
  readonly disabled?: boolean | undefined;
  readonly onLine?: ((line: number) => void) | undefined;
  /** Lets an editor beside it run the test with Ctrl+Enter. */
  readonly runRef?: RefObject<(() => void) | null> | undefined;
};

/** Asks a question as a phone does, and shows all that came of it. */
export function TrialPanel({
  samples,
  tryIt,
  onRefused,
  help,
  disabled,
  runRef,
  ...result
}: TrialPanelProps) {
  const [sample, setSample] = useState(samples[0]);
  const [text, setText] = useState(printed(sample?.data));
  const [isRunning, setRunning] = useState(false);
  const [trial, setTrial] = useState<Trial | null>(null);
  const data = readData(text);

  async function run(): Promise<void> {
    if (!sample || !data || isRunning || disabled) return;
    setRunning(true);
    const { action, screen } = sample;
    const answer = await asked(tryIt({ action, screen, data }));
    setRunning(false);
    setTrial(answer.ok ? answer.value : null);
    if (!answer.ok && onRefused?.(answer.failure) !== true) showFailure(answer.failure);
  }
  useImperativeHandle(runRef, () => () => void run());

  function choose(id: string): void {
    const chosen = samples.find((each) => each.id === id);
    setSample(chosen);
    setText(printed(chosen?.data));
    setTrial(null);
  }

  return (
    <section aria-labelledby="trial-title" className="flex min-h-0 flex-col gap-3 p-4">
      <h2 id="trial-title" className="font-semibold">
        {texts.title}
      </h2>
      <Select
        size="panel"
        label={texts.question}
        value={sample?.id ?? null}
        onValueChange={choose}
        options={samples.map(({ id, label, group }) => ({ value: id, label, group }))}
      />
      {sample?.action !== "INIT" && (
        <TextArea
          size="panel"
          isMono
          label={texts.data}
          error={data ? undefined : texts.notJson}
          value={text}
          onValueChange={setText}
          rows={3}
          spellCheck={false}
        />
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button
          size="panel"
          icon={Play}
          isLoading={isRunning}
          disabled={!data || disabled}
          onClick={() => void run()}
        >
          {texts.run}
        </Button>
        {runRef && <Kbd keys="Mod+Enter" />}
      </div>
      {trial ? (
        <TrialResult {...result} trial={trial} asked={sample} />
      ) : (
        <p className="text-panel text-secondary">{help}</p>
      )}
    </section>
  );
}

function printed(data: JsonObject | undefined): string {
  return JSON.stringify(data ?? {}, null, 2);
}

function readData(text: string): JsonObject | undefined {
  try {
    // JSON.parse answers Json by definition.
    const read = JSON.parse(text) as Json;
    return isJsonObject(read) ? read : undefined;
  } catch {
    // The only error of JSON.parse is that it is no JSON.
    return undefined;
  }
}
