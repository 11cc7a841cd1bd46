"use client";

import { Play } from "lucide-react";
import { type RefObject, useEffect, useImperativeHandle, useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { isJsonObject, type Json, type JsonObject } from "@/lib/flow/json";
import { asked, showFailure } from "../failure";
import type { HandlerPorts, Trial } from "./ports";
import { texts } from "./texts";
import { TrialResult } from "./trial-result";
import type { TrialSample } from "./trial-samples";

const words = texts.trial;

type TrialPanelProps = {
  readonly samples: readonly TrialSample[];
  readonly code: string;
  readonly tryCode: HandlerPorts["tryCode"];
  readonly onLine: (line: number) => void;
  /** Lets the editor run the test. */
  readonly runRef: RefObject<(() => void) | null>;
};

/** Asks the code a question as a phone does, and shows all that came of it. */
export function TrialPanel({ samples, code, tryCode, onLine, runRef }: TrialPanelProps) {
  const [sample, setSample] = useState(samples[0]);
  const [text, setText] = useState(printed(sample?.data));
  const [isRunning, setRunning] = useState(false);
  const [trial, setTrial] = useState<Trial | null>(null);
  const data = readData(text);

  async function run(): Promise<void> {
    if (!sample || !data || isRunning) return;
    setRunning(true);
    const { action, screen } = sample;
    const answer = await asked(tryCode(code, { action, screen, data }));
    setRunning(false);
    if (answer.ok) setTrial(answer.value);
    else showFailure(answer.failure);
  }
  useImperativeHandle(runRef, () => () => void run());
  useEffect(() => {
    // A change of the code makes old words about its lines wrong.
    setTrial((shown) => (shown && code !== "" ? shown : null));
  }, [code]);

  function choose(id: string): void {
    const chosen = samples.find((each) => each.id === id);
    setSample(chosen);
    setText(printed(chosen?.data));
    setTrial(null);
  }

  return (
    <section aria-labelledby="trial-title" className="flex min-h-0 flex-col gap-3 p-4">
      <h2 id="trial-title" className="font-semibold">
        {words.title}
      </h2>
      <Select
        size="panel"
        label={words.question}
        value={sample?.id ?? null}
        onValueChange={choose}
        options={samples.map(({ id, label, group }) => ({ value: id, label, group }))}
      />
      {sample?.action !== "INIT" && (
        <TextArea
          size="panel"
          isMono
          label={words.data}
          error={data ? undefined : words.notJson}
          value={text}
          onValueChange={setText}
          rows={3}
          spellCheck={false}
        />
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button
          size="panel"
          variant="primary"
          icon={Play}
          isLoading={isRunning}
          disabled={!data}
          onClick={() => void run()}
        >
          {words.run}
        </Button>
        <Kbd keys="Mod+Enter" />
      </div>
      {trial ? (
        <TrialResult trial={trial} asked={sample} onLine={onLine} />
      ) : (
        <p className="text-panel text-secondary">
          {words.empty} {words.help}
        </p>
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
    return undefined;
  }
}
