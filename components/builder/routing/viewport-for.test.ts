import { describe, expect, it } from "vitest";
import type { Box } from "./free-place";
import { type Viewport, viewportFor } from "./viewport-for";

const window = { width: 720, height: 750 };
const box: Box = { x: 100, y: 100, width: 208, height: 378 };

function edgesOf(shown: Viewport, { x, y, width, height }: Box) {
  return {
    left: x * shown.zoom + shown.x,
    top: y * shown.zoom + shown.y,
    right: (x + width) * shown.zoom + shown.x,
    bottom: (y + height) * shown.zoom + shown.y,
  };
}

describe("viewportFor", () => {
  it("leaves the map alone when the screen is in sight", () => {
    expect(viewportFor({ x: 0, y: 0, zoom: 1 }, window, box)).toBeNull();
  });

  it.each([
    ["left", { x: -200, y: 0, zoom: 1 }],
    ["right", { x: 600, y: 0, zoom: 1 }],
    ["top, below the tools", { x: 0, y: -60, zoom: 1 }],
    ["bottom", { x: 0, y: 700, zoom: 0.5 }],
  ])("moves the map so that a screen beyond the %s is whole, and keeps the zoom", (_, now) => {
    const shown = viewportFor(now, window, box);
    if (!shown) throw new Error("the screen is out of sight");
    const { left, top, right, bottom } = edgesOf(shown, box);
    expect(shown.zoom).toBe(now.zoom);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(64);
    expect(right).toBeLessThanOrEqual(window.width);
    expect(bottom).toBeLessThanOrEqual(window.height);
  });

  it("moves no further than it must", () => {
    expect(viewportFor({ x: -200, y: 10, zoom: 1 }, window, box)?.y).toBe(10);
  });

  it("shows a screen smaller that would not fit", () => {
    const tall = { ...box, height: 1400 };
    const shown = viewportFor({ x: 0, y: 0, zoom: 1 }, window, tall);
    if (!shown) throw new Error("the screen does not fit");
    expect(shown.zoom).toBeLessThan(1);
    expect(edgesOf(shown, tall).bottom).toBeLessThanOrEqual(window.height);
    expect(edgesOf(shown, tall).top).toBeGreaterThanOrEqual(64);
  });
});
