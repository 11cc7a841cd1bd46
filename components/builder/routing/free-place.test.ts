import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, freePlace } from "./free-place";

const size = { width: 208, height: 378 };

function boxAt(x: number, y: number): Box {
  return { x, y, ...size };
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe("freePlace", () => {
  it("is the wanted place where nothing stands", () => {
    expect(freePlace([], size, { x: 7, y: -3 })).toEqual({ x: 7, y: -3 });
    expect(freePlace([boxAt(1000, 0)], size, { x: 7, y: -3 })).toEqual({ x: 7, y: -3 });
  });

  it("goes beside a screen that stands in the way, the short way round", () => {
    const at = freePlace([boxAt(0, 0)], size, { x: 20, y: 0 });
    expect(at.y).toBe(0);
    expect(at.x).toBeGreaterThanOrEqual(size.width);
    expect(at.x).toBeLessThan(size.width + 80);
  });

  it("never lies over a screen, and keeps a distance, however they stand", () => {
    const place = fc.record({
      x: fc.integer({ min: -900, max: 900 }),
      y: fc.integer({ min: -900, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), place, (places, wanted) => {
        const others = places.map(({ x, y }) => boxAt(x, y));
        const at = freePlace(others, size, wanted);
        const around = { x: at.x - 30, y: at.y - 30, width: size.width + 60, height: size.height + 60 };
        expect(others.filter((other) => overlaps(around, other))).toEqual([]);
      }),
    );
  });

  it("finds room outside a full map", () => {
    const others = Array.from({ length: 400 }, (_, index) =>
      boxAt((index % 20) * 250, Math.floor(index / 20) * 420),
    );
    const at = freePlace(others, size, { x: 2500, y: 4200 });
    expect(others.some((other) => overlaps({ ...at, ...size }, other))).toBe(false);
  });
});
