import { describe, expect, it } from "vitest";
import { clampWidth, initialPanes, readPanes } from "./pane-widths";

describe("readPanes", () => {
  it("gives back what was remembered", () => {
    const panes = { left: 260, right: 400, isLeftFolded: true, isRightFolded: false };
    // Where it covers the middle, the right one starts folded on every visit.
    expect(readPanes(JSON.stringify({ ...panes, isRightOpenWhenSlim: true }))).toEqual({
      ...panes,
      isRightOpenWhenSlim: false,
    });
  });

  it.each([null, "", "{", "7", "null", "[]", '{"left":"wide"}'])("starts afresh from %j", (text) => {
    expect(readPanes(text)).toEqual(initialPanes);
  });
});

describe("clampWidth", () => {
  it("keeps panes usable", () => {
    expect(clampWidth("left", 10)).toBe(200);
    expect(clampWidth("right", 9000)).toBe(480);
    expect(clampWidth("right", 333.4)).toBe(333);
  });
});
