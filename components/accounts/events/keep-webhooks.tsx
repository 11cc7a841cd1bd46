"use client";

import { useState } from "react";
import { Select } from "@/components/ui/select";
import { showToast } from "@/components/ui/toast";
import type { Result } from "@/lib/result";
import { eventTexts as texts } from "./texts";

type KeepWebhooksProps = {
  readonly days: number;
  readonly keepFor: (wish: { readonly days: number }) => Promise<Result<unknown, unknown>>;
};

const offered = [30, 90, 180, 365];

/** How long what WhatsApp delivered is kept, for all accounts of the workspace. */
export function KeepWebhooks({ days: kept, keepFor }: KeepWebhooksProps) {
  const [days, setDays] = useState(kept);
  const all = offered.includes(days) ? offered : [...offered, days].sort((a, b) => a - b);

  async function choose(next: number): Promise<void> {
    const answer = await keepFor({ days: next }).catch(() => undefined);
    if (answer?.ok) setDays(next);
    showToast(answer?.ok ? { text: texts.saved, tone: "good" } : { text: texts.failed, tone: "problem" });
  }

  return (
    <Select
      label={texts.keep}
      help={texts.keepHelp}
      size="panel"
      value={String(days)}
      onValueChange={(value) => void choose(Number(value))}
      options={all.map((count) => ({ value: String(count), label: texts.days(count) }))}
      className="w-60"
    />
  );
}
