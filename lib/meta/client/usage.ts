import { z } from "zod";
import { readJson } from "./read-json";

/** What the headers of an answer say about the limits of an hour (spec/platform.md, A.2). */
export type Usage = {
  /** The fullest of all limits, in percent. */
  readonly percent: number;
  /** Until calls are accepted again; 0 while they are. */
  readonly blockedMs: number;
  /** Each limit by itself. */
  readonly limits: readonly UsageLimit[];
};

export type UsageLimit = {
  /** "app", or the id of the business account with what is counted: "123 whatsapp". */
  readonly name: string;
  readonly percent: number;
  readonly blockedMs: number;
};

const percent = z.number().nonnegative().catch(0);
const counts = z.looseObject({ call_count: percent, total_time: percent, total_cputime: percent });
const appCounts = counts;
const accountCounts = z.record(
  z.string(),
  z.array(
    counts.extend({
      type: z.string().catch("unknown"),
      /** Minutes. */
      estimated_time_to_regain_access: z.number().nonnegative().catch(0),
    }),
  ),
);

/** Undefined when no header tells. */
export function readUsage(headers: Headers): Usage | undefined {
  const limits = [
    ...appLimits(headers.get("x-app-usage")),
    ...accountLimits(headers.get("x-business-use-case-usage")),
  ];
  if (limits.length === 0) return undefined;
  return {
    percent: Math.max(...limits.map((limit) => limit.percent)),
    blockedMs: Math.max(...limits.map((limit) => limit.blockedMs)),
    limits,
  };
}

/** Calls go slower from this share of a limit on. */
const slowFromPercent = 80;
const slowestMs = 5_000;

/** The pause before a next call: none up to 80 percent, then rising to five seconds. */
export function slowDownMs({ percent }: Usage): number {
  const share = Math.min(Math.max(percent - slowFromPercent, 0) / (100 - slowFromPercent), 1);
  return Math.round(share * slowestMs);
}

function appLimits(header: string | null): readonly UsageLimit[] {
  const parsed = appCounts.safeParse(readJson(header ?? ""));
  return parsed.success ? [{ name: "app", percent: fullest(parsed.data), blockedMs: 0 }] : [];
}

function accountLimits(header: string | null): readonly UsageLimit[] {
  const parsed = accountCounts.safeParse(readJson(header ?? ""));
  if (!parsed.success) return [];
  return Object.entries(parsed.data).flatMap(([account, uses]) =>
    uses.map((use) => ({
      name: `${account} ${use.type}`,
      percent: fullest(use),
      blockedMs: use.estimated_time_to_regain_access * 60_000,
    })),
  );
}

function fullest({ call_count, total_time, total_cputime }: z.output<typeof counts>): number {
  return Math.max(call_count, total_time, total_cputime);
}
