"use client";

import { useCallback, useEffect, useState } from "react";
import { useOpened } from "@/components/ui/use-opened";
import type { Answered } from "@/lib/flow/answering/answered";
import type { Journey } from "@/lib/flow/answering/journey";
import type { FlowDocument } from "@/lib/flow/model/document";
import { rulePlaces } from "@/lib/flow/rules/rule-at";
import type { Result } from "@/lib/result";
import { askRules } from "../../live/trying/use-trial";
import { useBuilderStore, useDocument, usePorts } from "../../store/store-context";
import { givenBefore } from "./scenes";

type Replies = {
  /** The Flow whose rules were asked. */
  readonly document: FlowDocument;
  /** One for each step, as they arrive. */
  readonly answers: readonly Result<Answered, { readonly reason: string }>[];
};

/** A journey, and what the rules answer to each of its questions now. Nothing is written or reserved. */
export function useJourney(id: string) {
  const store = useBuilderStore();
  const ports = usePorts();
  const document = useDocument();
  const load = useCallback(
    async (wanted: string) => {
      const opened = await ports.journeys.open(wanted);
      return opened.ok ? opened.value : null;
    },
    [ports],
  );
  const journey = useOpened(id, load);
  const hasRules = rulePlaces(document.rules).length > 0;
  const [replies, setReplies] = useState<Replies | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every round asks again.
  useEffect(() => {
    if (!journey || !hasRules) return;
    let isCurrent = true;
    const { document } = store.getState().history.present;
    setReplies({ document, answers: [] });
    setAsking(true);
    const ask = async (): Promise<void> => {
      for (const question of questionsOf(journey)) {
        const answer = await askRules(ports, document, question);
        if (!isCurrent) return;
        setReplies((before) => ({ document, answers: [...(before?.answers ?? []), answer] }));
      }
      setAsking(false);
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [journey, hasRules, ports, store, round]);

  return {
    journey,
    hasRules,
    answers: replies?.answers ?? [],
    isAsking,
    isStale: replies !== null && replies.document !== document,
    askAgain: () => setRound((round) => round + 1),
  };
}

function questionsOf({ steps }: Journey) {
  return steps.map(({ action, screen, data }, index) => ({
    question: { action, data, ...(screen === null ? {} : { screen }) },
    before: givenBefore(steps, index),
  }));
}
