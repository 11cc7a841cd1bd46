"use client";

import { Activity } from "lucide-react";
import Link from "next/link";
import { Suspense, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { buttonStyle } from "@/components/ui/button-style";
import { Coming } from "@/components/ui/coming";
import { EmptyState } from "@/components/ui/empty-state";
import { lazyPart } from "@/components/ui/lazy-part";
import { Notice } from "@/components/ui/notice";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { faultWords } from "../calls/fault-words";
import type { Health, HealthPorts, HealthSpan } from "./ports";
import { texts } from "./texts";

const HealthCharts = lazyPart("HealthCharts", () => import("./health-charts"));
const spans = (["hour", "day", "week"] as const).map((value) => ({ value, label: texts.spans[value] }));

export type HealthViewProps = {
  readonly flowId: string;
  readonly first: Health | null;
  readonly ports: HealthPorts;
};

/** How fast a Flow's questions are answered and what goes wrong, beside the lines at which WhatsApp warns. */
export function HealthView({ flowId, first, ports }: HealthViewProps) {
  const [health, setHealth] = useState(first);
  const [span, setSpan] = useState<HealthSpan>(first?.span ?? "day");
  const [hasFailed, setFailed] = useState(false);
  const choose = async (wanted: HealthSpan) => {
    setSpan(wanted);
    const loaded = await ports.load(wanted).catch(() => undefined);
    setFailed(loaded === undefined);
    if (loaded) setHealth(loaded);
  };
  if (health === null) return <NothingYet />;
  return (
    <div className="flex flex-col gap-4 pb-8">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <SegmentedControl
          label={texts.span}
          value={span}
          onValueChange={(wanted) => void choose(wanted)}
          segments={spans}
        />
      </div>
      {hasFailed && (
        <Notice tone="problem" role="alert" title={texts.failed.title}>
          {texts.failed.text}
        </Notice>
      )}
      <Warnings health={health} />
      <Figures health={health} />
      {health.figures.questions > 0 && (
        <Suspense fallback={<Coming className="min-h-72" />}>
          <HealthCharts health={health} />
        </Suspense>
      )}
      {health.figures.questions + health.codes.length > 0 ? (
        <Faults flowId={flowId} health={health} />
      ) : (
        <NothingYet />
      )}
    </div>
  );
}

function Warnings({ health: { warnings, figures } }: { readonly health: Health }) {
  if (warnings.length === 0 && figures.questions === 0) return null;
  if (warnings.length === 0) {
    return figures.faults === 0 ? (
      <Notice tone="good" title={texts.good} />
    ) : (
      <Notice tone="caution" title={texts.some(figures.faults)}>
        {texts.someHelp}
      </Notice>
    );
  }
  return warnings.map(({ kind, value, line, isCrossed }) => {
    const words = texts.warnings[kind];
    const unit = kind === "slow" ? texts.ms : texts.percent;
    return (
      <Notice
        key={kind}
        tone={isCrossed ? "problem" : "caution"}
        title={isCrossed ? words.title : words.nearTitle}
      >
        {words.near(unit(value), unit(line))}
      </Notice>
    );
  });
}

function Figures({ health: { figures } }: { readonly health: Health }) {
  const { questions, faults } = figures;
  const good = questions === 0 ? null : Math.max(((questions - faults) / questions) * 100, 0);
  const time = (ms: number | null) => (ms === null ? texts.none : texts.ms(ms));
  const shown = [
    [texts.figures.questions, texts.count(questions)],
    [texts.figures.good, good === null ? texts.none : texts.percent(good)],
    [texts.figures.answered, figures.answered === null ? texts.none : texts.percent(figures.answered)],
    [texts.figures.p50, time(figures.p50)],
    [texts.figures.p90, time(figures.p90)],
    [texts.figures.p99, time(figures.p99)],
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
      {shown.map(([name, value]) => (
        <div key={name} className="rounded-card border border-line bg-panel px-4 py-3">
          <dt className="text-panel text-secondary">{name}</dt>
          <dd className="mt-1 text-title font-semibold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Faults({ flowId, health: { codes } }: { readonly flowId: string; readonly health: Health }) {
  return (
    <section className="rounded-card border border-line bg-panel p-4">
      <h2 className="mb-2 font-medium">{texts.faults}</h2>
      {codes.length === 0 && <p className="text-panel text-secondary">{texts.faultsNone}</p>}
      <ul className="flex flex-col">
        {codes.map(({ code, count }) => {
          const { title, todo } = faultWords(code);
          return (
            <li
              key={code}
              className="flex flex-wrap items-center gap-3 border-b border-line py-2.5 last:border-0"
            >
              <div className="min-w-0 flex-1">
                <p className="font-medium">
                  {title} <Badge tone={isRefused(code) ? "caution" : "problem"}>{texts.times(count)}</Badge>
                </p>
                <p className="text-panel text-secondary">
                  {todo} {isRefused(code) && texts.refused}
                </p>
              </div>
              <Link
                href={`/flows/${flowId}/data?view=calls&code=${encodeURIComponent(code)}`}
                className={buttonStyle({ size: "panel" })}
              >
                {texts.see}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What did not come from WhatsApp counts for none of the figures (`db/endpoint-health.ts`). */
function isRefused(code: string): boolean {
  return code === "wrong-signature" || code === "no-envelope";
}

function NothingYet() {
  return (
    <EmptyState
      icon={Activity}
      title={texts.empty.title}
      text={texts.empty.text}
      className="rounded-card border border-dashed border-line-strong"
    />
  );
}
