import type { CallHealth } from "@/db/endpoint-health";

/** The lines at which Meta warns, over 30 minutes (spec/platform.md, B.5). */
const slowLinesMs = [1_000, 5_000, 7_000] as const;
const faultLines = [5, 10, 50] as const;
/** We warn when this much of a line is reached, so that there is time before Meta does. */
const early = 0.8;
/** Of fewer questions nothing follows. */
const questionsMin = 10;

/** `line` is that of Meta, in the unit of `value`: milliseconds, or percent. */
export type HealthWarning = {
  readonly kind: "slow" | "faults";
  readonly value: number;
  readonly line: number;
  readonly isCrossed: boolean;
};

/** Where the last half hour comes near a line of Meta's. */
export function healthWarnings({ questions, faults, p90 }: CallHealth): readonly HealthWarning[] {
  if (questions < questionsMin) return [];
  const share = (faults / questions) * 100;
  return [
    ...warningOf("slow", p90 ?? 0, slowLinesMs),
    ...warningOf("faults", Math.min(share, 100), faultLines),
  ];
}

/** By the highest line that is near or crossed. */
function warningOf(
  kind: HealthWarning["kind"],
  value: number,
  lines: readonly number[],
): readonly HealthWarning[] {
  const line = lines.findLast((line) => value >= line * early);
  return line === undefined ? [] : [{ kind, value, line, isCrossed: value >= line }];
}
