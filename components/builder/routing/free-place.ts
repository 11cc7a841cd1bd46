export type Point = { readonly x: number; readonly y: number };
export type Size = { readonly width: number; readonly height: number };
/** Upper left corner and size, in map units. */
export type Box = Point & Size;

/** Room that stays around a box, in map units: the marks of a screen stand above it, handles beside it. */
const gap = 40;
/** How closely places are tried, in map units. */
const step = 24;

/**
 * The place nearest to the wanted one where a box of this size stands clear of all others; upper left corners. It is
 * looked for on square rings around the wanted place, so there always is one.
 */
export function freePlace(others: readonly Box[], size: Size, wanted: Point): Point {
  for (let ring = 0; ; ring += 1) {
    const free = ringAround(wanted, ring).filter((at) => !others.some((other) => isNear(at, size, other)));
    const [first, ...more] = free;
    if (first)
      return more.reduce((best, at) => (distance(at, wanted) < distance(best, wanted) ? at : best), first);
  }
}

/** Places on a square ring, from its right side on: where there is a choice, what is new stands to the right. */
function ringAround({ x, y }: Point, ring: number): readonly Point[] {
  if (ring === 0) return [{ x, y }];
  const far = ring * step;
  const along = Array.from({ length: 2 * ring + 1 }, (_, index) => (index - ring) * step);
  return [
    ...along.map((offset) => ({ x: x + far, y: y + offset })),
    ...along.map((offset) => ({ x: x + offset, y: y + far })),
    ...along.map((offset) => ({ x: x - far, y: y + offset })),
    ...along.map((offset) => ({ x: x + offset, y: y - far })),
  ];
}

function isNear(at: Point, size: Size, other: Box): boolean {
  return (
    at.x < other.x + other.width + gap &&
    other.x < at.x + size.width + gap &&
    at.y < other.y + other.height + gap &&
    other.y < at.y + size.height + gap
  );
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
