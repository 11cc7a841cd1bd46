import { longestRun } from "./longest-run";

/** Indexes of the same thing in two sequences. */
export type IndexPair = readonly [before: number, after: number];

/** Largest table for the exact search; larger blocks without a single unique item count as replaced. */
const cellsMax = 1_000_000;

/**
 * Items that two sequences have in common, in the order of both: equal ends first, then items that occur once on both
 * sides, then the longest common subsequence of what lies between. O(n log n) apart from small blocks.
 */
export function align(
  before: readonly (string | number)[],
  after: readonly (string | number)[],
): readonly IndexPair[] {
  const pairs: IndexPair[] = [];
  const blocks: Block[] = [{ from: 0, fromEnd: before.length, to: 0, toEnd: after.length }];
  for (let block = blocks.pop(); block; block = blocks.pop()) {
    const inner = withoutEqualEnds(before, after, block, pairs);
    if (inner.from === inner.fromEnd || inner.to === inner.toEnd) continue;
    const anchors = uniqueInBoth(before, after, inner);
    if (anchors.length === 0) pairs.push(...commonIn(before, after, inner));
    else blocks.push(...between(anchors, inner));
    pairs.push(...anchors);
  }
  return pairs.sort(([a], [b]) => a - b);
}

type Block = {
  readonly from: number;
  readonly fromEnd: number;
  readonly to: number;
  readonly toEnd: number;
};

type Items = readonly (string | number)[];

function withoutEqualEnds(before: Items, after: Items, block: Block, pairs: IndexPair[]): Block {
  let { from, fromEnd, to, toEnd } = block;
  while (from < fromEnd && to < toEnd && before[from] === after[to]) {
    pairs.push([from, to]);
    from += 1;
    to += 1;
  }
  while (from < fromEnd && to < toEnd && before[fromEnd - 1] === after[toEnd - 1]) {
    fromEnd -= 1;
    toEnd -= 1;
    pairs.push([fromEnd, toEnd]);
  }
  return { from, fromEnd, to, toEnd };
}

function uniqueInBoth(before: Items, after: Items, block: Block): readonly IndexPair[] {
  const inBefore = placesOf(before, block.from, block.fromEnd);
  const inAfter = placesOf(after, block.to, block.toEnd);
  const shared: IndexPair[] = [];
  for (const [item, from] of inBefore) {
    const to = inAfter.get(item);
    if (from !== repeated && to !== undefined && to !== repeated) shared.push([from, to]);
  }
  const run = longestRun(shared.map(([, to]) => to));
  return shared.filter((_, index) => run.has(index));
}

const repeated = -1;

function placesOf(items: Items, start: number, end: number): ReadonlyMap<string | number, number> {
  const places = new Map<string | number, number>();
  for (let index = start; index < end; index += 1) {
    const item = items[index];
    if (item !== undefined) places.set(item, places.has(item) ? repeated : index);
  }
  return places;
}

function between(anchors: readonly IndexPair[], block: Block): readonly Block[] {
  const ends: readonly IndexPair[] = [...anchors, [block.fromEnd, block.toEnd]];
  return ends.map(([fromEnd, toEnd], index) => {
    const [from, to] = anchors[index - 1] ?? [block.from - 1, block.to - 1];
    return { from: from + 1, fromEnd, to: to + 1, toEnd };
  });
}

/** The longest common subsequence of a block, by a table of lengths. */
function commonIn(before: Items, after: Items, block: Block): readonly IndexPair[] {
  const [rows, columns] = [block.fromEnd - block.from, block.toEnd - block.to];
  if ((rows + 1) * (columns + 1) > cellsMax) return [];
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  const lengthAt = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  const isEqual = (row: number, column: number): boolean =>
    before[block.from + row] === after[block.to + column];
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = isEqual(row, column)
        ? lengthAt(row + 1, column + 1) + 1
        : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  const pairs: IndexPair[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    if (isEqual(row, column)) {
      pairs.push([block.from + row, block.to + column]);
      row += 1;
      column += 1;
    } else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}
