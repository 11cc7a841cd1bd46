"use client";

import { useMemo, useState } from "react";
import type { Exchange } from "@/components/preview/play/ask-endpoint";
import type { Opening } from "@/components/preview/play/play-state";
import { isFilledByRules } from "@/lib/flow/edit/live/rules-edits";
import { screenId } from "@/lib/flow/model/document";
import { rulePlaces } from "@/lib/flow/rules/rule-at";
import { entryScreen } from "@/lib/flow/runtime/routing";
import { useBuilderStore, useDocument, usePorts } from "../store/store-context";
import { exchangeByRules } from "./exchange-by-rules";

export type AnswerSource = "rules" | "examples";

type Answers = {
  /** Null in a Flow without rules: its examples answer. */
  readonly source: AnswerSource | null;
  readonly setSource: (source: AnswerSource) => void;
  /** Absent: the examples answer. */
  readonly exchange: Exchange | undefined;
  /** How the Flow is opened, where rules fill its first screen. */
  readonly opening: Opening | undefined;
};

const asking: Opening = { ask: "endpoint" };

/** Who answers while the Flow is tried: its rules with real rows, or the examples in it. */
export function useAnswers(): Answers {
  const store = useBuilderStore();
  const ports = usePorts();
  const document = useDocument();
  const [wanted, setSource] = useState<AnswerSource>("rules");
  const exchange = useMemo(
    () => exchangeByRules(ports, () => store.getState().history.present.document),
    [ports, store],
  );
  const source = rulePlaces(document.rules).length === 0 ? null : wanted;
  if (source !== "rules") return { source, setSource, exchange: undefined, opening: undefined };
  const first = entryScreen(document);
  const isAsked = first !== undefined && isFilledByRules(document, screenId(first));
  return { source, setSource, exchange, opening: isAsked ? asking : undefined };
}
