import type { Formula, Rules, Value } from "./rules";

const known = new WeakMap<Rules["screens"], ReadonlySet<string>>();

/** The steps of which rules read every row: to count or add them up, or for all values of a column. */
export function stepsReadWhole({ screens }: Pick<Rules, "screens">): ReadonlySet<string> {
  const cached = known.get(screens);
  if (cached) return cached;
  const steps = new Set<string>();
  collect(screens, steps);
  known.set(screens, steps);
  return steps;
}

const ops: ReadonlySet<unknown> = new Set<Formula["op"]>(["count", "sum", "least", "greatest", "average"]);
const wholeColumn: Value["kind"] = "column";

/** Whatever reads a step names it under `step`. */
function collect(part: unknown, steps: Set<string>): void {
  if (typeof part !== "object" || part === null) return;
  const isWhole = ("op" in part && ops.has(part.op)) || ("kind" in part && part.kind === wholeColumn);
  if (isWhole && "step" in part && typeof part.step === "string") steps.add(part.step);
  for (const inner of Object.values(part)) collect(inner, steps);
}
