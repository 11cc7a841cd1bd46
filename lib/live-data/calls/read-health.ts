import { z } from "zod";
import { type CallHealth, callHealth, callHealthBySteps, countCallCodes } from "@/db/endpoint-health";
import { findEndpoint } from "@/db/endpoints";
import type { WorkspaceScope } from "@/db/scope";
import { type Result, success } from "@/lib/result";
import { answeredShare, type HealthWarning, healthWarnings } from "./health-warnings";
import { readRecentHealth } from "./read-recent-health";

export const healthSpans = ["hour", "day", "week"] as const;
export type HealthSpan = (typeof healthSpans)[number];
export const healthQuerySchema = z.object({
  span: z.preprocess((value) => value ?? undefined, z.enum(healthSpans).default("day")),
});

export type HealthFigures = {
  readonly questions: number;
  readonly faults: number;
  /** What was answered at all, health checks too, in percent; null when nothing was asked. */
  readonly answered: number | null;
  /** Milliseconds; null without questions. */
  readonly p50: number | null;
  readonly p90: number | null;
  readonly p99: number | null;
};

/** How the endpoint of a Flow is doing. Times are ISO 8601. */
export type Health = {
  readonly span: HealthSpan;
  readonly from: string;
  readonly to: string;
  readonly stepSeconds: number;
  readonly figures: HealthFigures;
  /** Steps with calls, the oldest first. */
  readonly steps: readonly (HealthFigures & { readonly at: string })[];
  readonly codes: readonly { readonly code: string; readonly count: number; readonly position: number }[];
  /** Where Meta would warn soon, by the last half hour and the last ten minutes. */
  readonly warnings: readonly HealthWarning[];
};

const minuteMs = 60_000;
const lengths: { readonly [span in HealthSpan]: { readonly minutes: number; readonly stepMinutes: number } } =
  {
    hour: { minutes: 60, stepMinutes: 1 },
    day: { minutes: 24 * 60, stepMinutes: 30 },
    week: { minutes: 7 * 24 * 60, stepMinutes: 180 },
  };

/** Null for a Flow without an endpoint. */
export async function readHealth(
  scope: WorkspaceScope,
  flowId: string,
  { span, now }: { readonly span: HealthSpan; readonly now: Date },
): Promise<Result<Health | null, never>> {
  const endpoint = await findEndpoint(scope, flowId);
  if (!endpoint) return success(null);
  const { minutes, stepMinutes } = lengths[span];
  const window = { from: new Date(now.getTime() - minutes * minuteMs), to: new Date(now.getTime() + 1) };
  const stepSeconds = stepMinutes * 60;
  const { db } = scope;
  const figures = await callHealth(db, endpoint.id, window);
  const steps = await callHealthBySteps(db, endpoint.id, { ...window, stepSeconds });
  const codes = await countCallCodes(db, endpoint.id, window);
  return success({
    span,
    from: window.from.toISOString(),
    to: now.toISOString(),
    stepSeconds,
    figures: figuresOf(figures),
    steps: steps.map(({ at, ...step }) => ({ ...figuresOf(step), at: at.toISOString() })),
    codes: codes.map(({ code, count, lastPosition }) => ({ code, count, position: lastPosition })),
    warnings: healthWarnings(await readRecentHealth(db, endpoint.id, now)),
  });
}

function figuresOf({ questions, faults, p50, p90, p99, ...calls }: CallHealth): HealthFigures {
  return { questions, faults, answered: answeredShare(calls), p50, p90, p99 };
}
