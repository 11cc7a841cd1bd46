"use client";

import { useContext } from "react";
import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { TimeContext } from "@/components/flows/changed-at";
import { useZone } from "@/components/responses/moment";
import type { Health } from "./ports";
import { texts } from "./texts";

const words = texts.charts;
/** Where WhatsApp warns of slow answers (spec/platform.md, C.8). */
const warnsAtMs = [1_000, 5_000, 7_000] as const;
/** Percent; a little below stays in sight, so that the line stands among what was measured. */
const warnsBelow = 90;
const lowestShown = 80;
const axis = { stroke: "var(--color-secondary)", fontSize: 12, tickLine: false } as const;
const grid = { vertical: false, stroke: "var(--color-line)" } as const;
const legend = { wrapperStyle: { fontSize: 13 }, itemSorter: null } as const;
/** Steps without calls leave no gap, and what is drawn does not move. */
const still = { connectNulls: true, isAnimationActive: false } as const;
const warningLine = { stroke: "var(--color-problem)", strokeDasharray: "4 4" } as const;
const box = {
  contentStyle: {
    background: "var(--color-panel)",
    border: "1px solid var(--color-line)",
    borderRadius: 8,
    fontSize: 13,
  },
} as const;

/** How many questions came and how long they took, step by step. Loaded apart: charts are heavy. */
export function HealthCharts({ health }: { readonly health: Health }) {
  const when = useWhen(health.span);
  const steps = filledSteps(health).map(({ at, questions, faults, answered, p50, p90, p99 }) => ({
    at: when(at),
    answered,
    fine: Math.max(questions - faults, 0),
    faults,
    p50,
    p90,
    p99,
  }));
  // A line between two points needs both; a few are shown as points too.
  const hasDots = health.steps.length < 40;
  // Filled, for the usual white glares in the dark.
  const dotsIn = (fill: string) => hasDots && { fill, strokeDasharray: "0" };
  const slowest = Math.max(0, ...steps.map(({ p90 }) => p90 ?? 0));
  return (
    <div className="grid gap-4 lg:grid-cols-2 xl:grid-cols-3">
      <Chart title={words.rate} help={words.rateHelp}>
        <BarChart data={steps} margin={margin}>
          <CartesianGrid {...grid} />
          <XAxis dataKey="at" {...axis} minTickGap={24} />
          <YAxis {...axis} width={44} allowDecimals={false} />
          <Tooltip {...box} cursor={{ fill: "var(--color-hover)" }} />
          <Legend {...legend} />
          <Bar
            dataKey="fine"
            name={words.fine}
            stackId="all"
            fill="var(--color-accent)"
            isAnimationActive={false}
          />
          <Bar
            dataKey="faults"
            name={words.faults}
            stackId="all"
            fill="var(--color-problem)"
            isAnimationActive={false}
          />
        </BarChart>
      </Chart>
      <Chart title={words.time} help={words.timeHelp}>
        <LineChart data={steps} margin={margin}>
          <CartesianGrid {...grid} />
          <XAxis dataKey="at" {...axis} minTickGap={24} />
          <YAxis {...axis} width={60} tickFormatter={(ms: number) => texts.ms(ms)} />
          <Tooltip {...box} formatter={(ms) => texts.ms(Number(ms))} />
          <Legend {...legend} />
          {warnsAtMs
            .filter((ms) => slowest > ms / 2)
            .map((ms) => (
              <ReferenceLine key={ms} y={ms} {...warningLine} label={lineLabel(words.lineAt(texts.ms(ms)))} />
            ))}
          <Line dataKey="p50" name={words.p50} stroke={colors.p50} dot={dotsIn(colors.p50)} {...still} />
          <Line dataKey="p90" name={words.p90} stroke={colors.p90} dot={dotsIn(colors.p90)} {...still} />
          <Line
            dataKey="p99"
            name={words.p99}
            stroke={colors.p99}
            strokeDasharray="3 3"
            dot={dotsIn(colors.p99)}
            {...still}
          />
        </LineChart>
      </Chart>
      <Chart title={words.reach} help={words.reachHelp}>
        <LineChart data={steps} margin={margin}>
          <CartesianGrid {...grid} />
          <XAxis dataKey="at" {...axis} minTickGap={24} />
          <YAxis
            {...axis}
            width={60}
            domain={[(least: number) => Math.min(least, lowestShown), 100]}
            tickFormatter={(share: number) => texts.percent(share)}
          />
          <Tooltip {...box} formatter={(share) => texts.percent(Number(share))} />
          <Legend {...legend} />
          <ReferenceLine y={warnsBelow} {...warningLine} label={lineLabel(words.line)} />
          <Line
            dataKey="answered"
            name={words.answered}
            stroke={colors.answered}
            dot={dotsIn(colors.answered)}
            {...still}
          />
        </LineChart>
      </Chart>
    </div>
  );
}

const colors = {
  p50: "var(--color-accent)",
  p90: "var(--color-caution)",
  p99: "var(--color-secondary)",
  answered: "var(--color-accent)",
};

/** Stands on its line, where the lines of the figures begin. */
function lineLabel(value: string) {
  return { value, position: "insideBottomLeft", fill: "var(--color-problem)", fontSize: 11 } as const;
}

/** Words above a line at the very top have room. */
const margin = { top: 18, right: 8, bottom: 0, left: 0 };

type ChartProps = { readonly title: string; readonly help: string; readonly children: React.ReactElement };

function Chart({ title, help, children }: ChartProps) {
  return (
    <figure className="rounded-card border border-line bg-panel p-4">
      <figcaption className="mb-3">
        <span className="font-medium">{title}</span>
        <span className="block text-panel text-secondary">{help}</span>
      </figcaption>
      <ResponsiveContainer width="100%" height={220}>
        {children}
      </ResponsiveContainer>
    </figure>
  );
}

type Step = Health["steps"][number];

/** Steps without calls stand there empty, so that the time runs evenly. */
function filledSteps({ steps, from, to, stepSeconds }: Health): readonly Step[] {
  const stepMs = stepSeconds * 1_000;
  const known = new Map(steps.map((step) => [new Date(step.at).getTime(), step]));
  const filled: Step[] = [];
  const start = Math.floor(new Date(from).getTime() / stepMs) * stepMs;
  for (let at = start; at <= new Date(to).getTime(); at += stepMs) {
    const empty = {
      at: new Date(at).toISOString(),
      questions: 0,
      faults: 0,
      answered: null,
      p50: null,
      p90: null,
      p99: null,
    };
    filled.push(known.get(at) ?? empty);
  }
  return filled;
}

function useWhen(span: Health["span"]): (at: string) => string {
  const { locale } = useContext(TimeContext);
  const timeZone = useZone();
  const clock = { hour: "2-digit", minute: "2-digit" } as const;
  const look = span === "week" ? ({ weekday: "short", hour: "2-digit" } as const) : clock;
  const format = new Intl.DateTimeFormat(locale, { ...look, timeZone });
  return (at) => format.format(new Date(at));
}
