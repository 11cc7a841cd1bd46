"use client";

import { useState } from "react";
import type { Answered } from "@/lib/flow/answering/answered";
import type { JsonObject } from "@/lib/flow/json";
import type { FlowDocument } from "@/lib/flow/model/document";
import { printText } from "@/lib/flow/model/print";
import { noRules } from "@/lib/flow/rules/rules";
import { failure, type Result } from "@/lib/result";
import type { BuilderPorts, RulesTrial } from "../../ports";
import { useBuilderStore, usePorts } from "../../store/store-context";

export type Trial = {
  /** The Flow it was tried with: another one is a change since. */
  readonly document: FlowDocument;
  readonly result: Result<Answered, { readonly reason: string }>;
};

/** Asks the server to carry out the rules as they stand. Never rejects. */
export async function askRules(
  ports: Pick<BuilderPorts, "tryRules">,
  document: FlowDocument,
  { question, before }: Pick<RulesTrial, "question" | "before">,
): Promise<Trial["result"]> {
  try {
    const { rules = noRules } = document;
    return await ports.tryRules({ text: printText(document), rules, question, before });
  } catch {
    // An action rejects when the server cannot be reached.
    return failure({ reason: "unavailable" });
  }
}

export function useTrial() {
  const store = useBuilderStore();
  const ports = usePorts();
  const [trial, setTrial] = useState<Trial | null>(null);
  const [isRunning, setRunning] = useState(false);

  async function run(question: RulesTrial["question"], before: JsonObject = {}): Promise<void> {
    const { document } = store.getState().history.present;
    setRunning(true);
    const result = await askRules(ports, document, { question, before });
    setTrial({ document, result });
    setRunning(false);
  }
  return { trial, isRunning, run };
}
