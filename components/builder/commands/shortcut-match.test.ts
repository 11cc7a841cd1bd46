import { describe, expect, it } from "vitest";
import { isShortcut, type KeyPress } from "./shortcut-match";

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code: "", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

describe("isShortcut", () => {
  it.each([
    ["Mod+Z", press("z", { ctrlKey: true }), false, true],
    ["Mod+Z", press("z", { metaKey: true }), true, true],
    ["Mod+Z", press("z", { ctrlKey: true }), true, false],
    ["Mod+Z", press("Z", { ctrlKey: true, shiftKey: true }), false, false],
    ["Mod+Shift+Z", press("Z", { ctrlKey: true, shiftKey: true }), false, true],
    ["Alt+ArrowUp", press("ArrowUp", { altKey: true }), false, true],
    ["ArrowUp", press("ArrowUp", { altKey: true }), false, false],
    ["Delete", press("Delete"), false, true],
    ["Space", press(" "), false, true],
    ["Mod+Alt+1", press("1", { code: "Digit1", ctrlKey: true, altKey: true }), false, true],
    ["Mod+Alt+1", press("¡", { code: "Digit1", metaKey: true, altKey: true }), true, true],
    ["Mod+Alt+2", press("²", { code: "Digit2", ctrlKey: true, altKey: true }), false, true],
    ["Mod+Alt+1", press("1", { code: "Digit1", ctrlKey: true }), false, false],
    ["Mod+Alt+1", press("2", { code: "Digit2", ctrlKey: true, altKey: true }), false, false],
  ])("%s against a press (%#)", (shortcut, pressed, isMac, expected) => {
    expect(isShortcut(pressed, shortcut, isMac)).toBe(expected);
  });

  it("takes signs with and without Shift, as keyboards differ", () => {
    expect(isShortcut(press("?", { shiftKey: true }), "?", false)).toBe(true);
    expect(isShortcut(press("/"), "/", false)).toBe(true);
    expect(isShortcut(press("/", { shiftKey: true }), "/", false)).toBe(true);
    expect(isShortcut(press("/", { ctrlKey: true }), "/", false)).toBe(false);
  });
});
