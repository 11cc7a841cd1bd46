import { describe, expect, it } from "vitest";
import { screenSizes } from "./platform";
import { fitInto } from "./use-room";

const phone = screenSizes.android;

describe("fitInto", () => {
  it("shows a whole phone at its own size where there is room", () => {
    expect(fitInto({ width: 900, height: 1000 }, phone)).toEqual({ size: phone, scale: 1 });
  });

  it("makes the phone lower before it makes it smaller", () => {
    const { size, scale } = fitInto({ width: 900, height: 660 }, phone);
    expect(size).toEqual({ width: phone.width, height: 640 });
    expect(scale).toBe(1);
  });

  it("scales it down where it would be too low or too wide, but never to nothing", () => {
    expect(fitInto({ width: 900, height: 480 }, phone).scale).toBeLessThan(1);
    expect(fitInto({ width: 300, height: 900 }, phone).scale).toBeCloseTo(300 / (phone.width + 20));
    expect(fitInto({ width: 10, height: 10 }, phone).scale).toBe(0.5);
  });
});
