/**
 * The indexes of a longest strictly increasing run of values, which need not stand next to each other: what kept its
 * order when all others moved. O(n log n).
 */
export function longestRun(values: readonly number[]): ReadonlySet<number> {
  /** For each length the index at which the run of that length with the lowest end ends. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, value] of values.entries()) {
    const length = firstNotBelow(ends, values, value);
    previous.push(ends[length - 1] ?? -1);
    ends[length] = index;
  }
  const run = new Set<number>();
  let at = ends.at(-1) ?? -1;
  while (at >= 0) {
    run.add(at);
    at = previous[at] ?? -1;
  }
  return run;
}

function firstNotBelow(ends: readonly number[], values: readonly number[], value: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
