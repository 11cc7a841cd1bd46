/** How fast a number sends: messages at once, and the pause that each of them costs. */
export type Pace = { readonly countMax: number; readonly pauseMs: number };

/**
 * A little below what WhatsApp allows, because other programs may send from the same number: 80 a second, 1,000 for
 * numbers that were raised (spec/platform.md, A.2). A number that nothing is known of may be one that a phone uses too,
 * which has 20.
 */
export function paceOf(throughput: string | null): Pace {
  if (throughput === "HIGH") return { countMax: 100, pauseMs: 2 };
  return throughput === "STANDARD" ? { countMax: 20, pauseMs: 15 } : { countMax: 5, pauseMs: 60 };
}
