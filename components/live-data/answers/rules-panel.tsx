"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { showToast } from "@/components/ui/toast";
import { asked, showFailure } from "../failure";
import type { AnswersPorts } from "./ports";
import { texts } from "./texts";

const words = texts.rules;

type RulesPanelProps = {
  readonly flowId: string;
  readonly screenCount: number;
  readonly isAnswering: boolean;
  readonly letRulesAnswer: AnswersPorts["letRulesAnswer"];
};

/** Where rules are set, and a way to let them answer again. */
export function RulesPanel({ flowId, screenCount, isAnswering, letRulesAnswer }: RulesPanelProps) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const isPrimary = screenCount === 0 || isAnswering;

  async function choose(): Promise<void> {
    setBusy(true);
    const answer = await asked(letRulesAnswer());
    setBusy(false);
    if (!answer.ok) return showFailure(answer.failure);
    showToast({ text: words.chosen, tone: "good" });
    router.refresh();
  }

  return (
    <section className="rounded-card border border-line bg-panel p-5" aria-label={words.title}>
      <p className="font-medium">{screenCount === 0 ? words.none : words.some(screenCount)}</p>
      <p className="mt-1 text-secondary">{words.text}</p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Link
          href={`/flows/${flowId}`}
          className={buttonStyle({ variant: isPrimary ? "primary" : "secondary" })}
        >
          {words.open}
        </Link>
        {screenCount > 0 && !isAnswering && (
          <Button variant="primary" isLoading={isBusy} onClick={() => void choose()}>
            {words.choose}
          </Button>
        )}
      </div>
    </section>
  );
}
