"use client";

import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { StatusDot } from "@/components/ui/status-dot";
import { Moment } from "../moment";
import type { StoredDelivery } from "./ports";
import { attemptInWords, texts } from "./texts";

const words = texts.webhook;
const tones = { delivered: "good", waiting: "neutral", "given-up": "problem" } as const;

type DeliveriesLogProps = {
  readonly deliveries: readonly StoredDelivery[];
  readonly onReplay: (id: string) => void;
};

/** What was sent lately, and what was answered. */
export function DeliveriesLog({ deliveries, onReplay }: DeliveriesLogProps) {
  return (
    <div>
      <h4 className="mb-1 text-panel font-medium">{words.log}</h4>
      {deliveries.length === 0 ? (
        <p className="text-panel text-secondary">{words.nothing}</p>
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line">
          {deliveries.map((delivery) => (
            <li key={delivery.id} className="px-3 py-2 text-panel">
              <Delivery delivery={delivery} onReplay={onReplay} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type DeliveryProps = { readonly delivery: StoredDelivery; readonly onReplay: (id: string) => void };

function Delivery({ delivery, onReplay }: DeliveryProps) {
  const { id, responseId, state, tries, dueAt, createdAt } = delivery;
  const [last] = tries;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusDot tone={tones[state]} label={words.state[state]} className="w-22" />
        <span>{responseId === null ? words.what.test : words.what.response}</span>
        <Moment at={createdAt.toISOString()} className="text-secondary" />
        <span className="flex-1 text-right text-secondary">{last && outcome(last)}</span>
        {state !== "waiting" && (
          <Button size="panel" variant="ghost" onClick={() => onReplay(id)}>
            {words.again}
          </Button>
        )}
      </div>
      {state === "waiting" && tries.length > 0 && (
        <p className="text-secondary">
          {words.next} <Moment at={dueAt.toISOString()} />
        </p>
      )}
      {tries.length > 0 && (
        <Disclosure size="panel" label={words.details(tries.length)}>
          <ul className="flex flex-col gap-2 pb-1">
            {tries.map((attempt) => (
              <li key={attempt.at.toISOString()}>
                <p className="text-secondary">
                  <Moment at={attempt.at.toISOString()} /> · {outcome(attempt)} · {words.took(attempt.ms)}
                </p>
                {attempt.status !== null && (
                  <pre className="mt-1 max-h-40 overflow-auto rounded-control bg-hover p-2 font-mono text-caption whitespace-pre-wrap">
                    {attempt.answer || words.noAnswer}
                  </pre>
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function outcome({ status, failure }: StoredDelivery["tries"][number]): string {
  return status === null ? attemptInWords(failure ?? "") : String(status);
}
