import type { CallHealth } from "@/db/endpoint-health";

/** The lines at which Meta warns: slowness and faults over 30 minutes, answers over 10 (spec/platform.md, B.5). */
const slowLinesMs = [1_000, 5_000, 7_000] as const;
const faultLines = [5, 10, 50] as const;
/** Percent; it is crossed below. */
export const answeredLine = 90;
/** Of fewer nothing follows. */
const countMin = 10;

/** How much of a line makes it near: of the share that may stay unanswered half of it. */
type Nearness = { readonly share: number; readonly answered: number };
/** There is time left before Meta warns. */
const early: Nearness = { share: 0.8, answered: 95 };
/** What was told has passed only when it is well away again, so that nothing is told at every swing. */
const clear: Nearness = { share: 0.6, answered: 97 };

/** `line` is that of Meta, in the unit of `value`: milliseconds, or percent. `away`: how much was answered at all. */
export type HealthWarning = {
  readonly kind: "slow" | "faults" | "away";
  readonly value: number;
  readonly line: number;
  readonly isCrossed: boolean;
};
export type HealthKind = HealthWarning["kind"];

/** What Meta looks at: the last half hour and the last ten minutes. */
export type RecentHealth = { readonly halfHour: CallHealth; readonly tenMinutes: CallHealth };

/** Where it comes near a line of Meta's. */
export function healthWarnings(recent: RecentHealth): readonly HealthWarning[] {
  return warningsWithin(recent, early);
}

/** What is far from every line, by enough calls to say so. */
export function clearKinds(recent: RecentHealth): readonly HealthKind[] {
  const { halfHour, tenMinutes } = recent;
  const known: readonly HealthKind[] = [
    ...(halfHour.questions < countMin ? [] : (["slow", "faults"] as const)),
    ...(tenMinutes.asked < countMin ? [] : (["away"] as const)),
  ];
  const near = warningsWithin(recent, clear).map(({ kind }) => kind);
  return known.filter((kind) => !near.includes(kind));
}

/** In percent; null when nothing was asked. */
export function answeredShare({
  asked,
  unanswered,
}: Pick<CallHealth, "asked" | "unanswered">): number | null {
  return asked === 0 ? null : ((asked - unanswered) / asked) * 100;
}

function warningsWithin(
  { halfHour: { questions, faults, p90 }, tenMinutes }: RecentHealth,
  nearness: Nearness,
): readonly HealthWarning[] {
  const share = Math.min((faults / questions) * 100, 100);
  const asked =
    questions < countMin
      ? []
      : [
          ...warningOf("slow", p90 ?? 0, { lines: slowLinesMs, nearness }),
          ...warningOf("faults", share, { lines: faultLines, nearness }),
        ];
  const answered = tenMinutes.asked < countMin ? null : answeredShare(tenMinutes);
  if (answered === null || answered >= nearness.answered) return asked;
  return [
    ...asked,
    { kind: "away", value: answered, line: answeredLine, isCrossed: answered < answeredLine },
  ];
}

/** By the highest line that is near or crossed. */
function warningOf(
  kind: "slow" | "faults",
  value: number,
  { lines, nearness }: { readonly lines: readonly number[]; readonly nearness: Nearness },
): readonly HealthWarning[] {
  const line = lines.findLast((line) => value >= line * nearness.share);
  return line === undefined ? [] : [{ kind, value, line, isCrossed: value >= line }];
}
