"use client";

import type { Answered } from "@/lib/flow/answering/answered";
import type { JourneyStep } from "@/lib/flow/answering/journey";
import type { Json } from "@/lib/flow/json";
import type { Result } from "@/lib/result";
import { journeyTexts as texts } from "./texts";
import type { Verdict } from "./verdict";

type SaidThereProps = {
  readonly step: JourneyStep;
  readonly now: Result<Answered, { readonly reason: string }> | undefined;
  readonly verdict: Verdict | undefined;
};

/** What was sent and answered at one step, and what is answered now where that differs. */
export function SaidThere({ step, now, verdict }: SaidThereProps) {
  const isOther = verdict?.kind === "values" || verdict?.kind === "way" || verdict?.kind === "unknown";
  const reply = now?.ok && now.value.reply.ok ? now.value.reply.value : undefined;
  return (
    <div className="flex flex-col gap-3 border-t border-line p-4">
      {Object.keys(step.data).length > 0 && <Said title={texts.sent} value={step.data} />}
      {step.shown && <Said title={texts.answered} value={step.shown} />}
      {isOther && reply && (
        <Said
          title={texts.now}
          value={
            reply.kind === "screen" ? { screen: reply.screen, data: reply.data } : { params: reply.params }
          }
        />
      )}
    </div>
  );
}

function Said({ title, value }: { readonly title: string; readonly value: Json }) {
  return (
    <section aria-label={title}>
      <h3 className="mb-1 font-medium">{title}</h3>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        className="max-h-64 overflow-auto rounded-control border border-line bg-page p-2 font-mono text-caption"
      >
        {JSON.stringify(value, null, 2)}
      </pre>
    </section>
  );
}
