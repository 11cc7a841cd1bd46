import { describe, expect, it } from "vitest";
import { ariaShortcut, keyCaps } from "./shortcut";

describe("keyCaps", () => {
  it("names the keys as the keyboard of the platform does", () => {
    expect(keyCaps("Mod+Shift+Z", false)).toEqual(["Ctrl", "Shift", "Z"]);
    expect(keyCaps("Mod+Shift+Z", true)).toEqual(["⌘", "⇧", "Z"]);
    expect(keyCaps("ArrowUp", true)).toEqual(["↑"]);
  });

  it("keeps a plus sign as a key", () => {
    expect(keyCaps("+", false)).toEqual(["+"]);
    expect(keyCaps("?", false)).toEqual(["?"]);
  });
});

describe("ariaShortcut", () => {
  it("uses the names that browsers know", () => {
    expect(ariaShortcut("Mod+K", false)).toBe("Control+K");
    expect(ariaShortcut("Mod+K", true)).toBe("Meta+K");
  });
});
