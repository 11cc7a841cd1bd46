import { describe, expect, it } from "vitest";
import { rushWatch } from "./rush-watch";

describe("work that can wait", () => {
  it("goes on at once when nothing comes in", async () => {
    const rush = rushWatch(() => 0);
    await expect(rush.makeWay()).resolves.toBeUndefined();
  });

  it("waits while something is stored and a moment longer, but never for long", async () => {
    let nowMs = 0;
    let release = () => {};
    const rush = rushWatch(() => nowMs);
    const storing = rush.during(() => new Promise((resolve) => (release = resolve)));
    let isOver = false;
    const way = rush.makeWay().then(() => {
      isOver = true;
    });
    nowMs = 150;
    release();
    await storing;
    expect(isOver).toBe(false);
    nowMs = 191;
    await way;
    const again = rush.during(() => new Promise(() => {}));
    const second = rush.makeWay();
    nowMs += 200;
    await second;
    expect(again).toBeInstanceOf(Promise);
  });
});
