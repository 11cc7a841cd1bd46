// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { isInClosingPopup, isTyping } from "./is-typing";

function focused(html: string): Element {
  document.body.innerHTML = html;
  const element = document.querySelector("[data-focus]");
  if (!element) throw new Error("something is marked as having the focus");
  return element;
}

describe("isTyping", () => {
  it.each([
    ["<input data-focus>"],
    ["<textarea data-focus></textarea>"],
    ['<div role="menu"><div role="menuitem" data-focus></div></div>'],
    ['<div role="dialog" data-open><button data-focus></button></div>'],
    ['<div role="dialog" data-open><input role="combobox" data-focus></div>'],
    ['<div class="cm-editor"><div data-focus></div></div>'],
  ])("holds in %s", (html) => {
    expect(isTyping(focused(html))).toBe(true);
  });

  it.each([
    ["<button data-focus></button>"],
    ['<input type="checkbox" data-focus>'],
    ["<div data-focus></div>"],
  ])("does not hold in %s", (html) => {
    expect(isTyping(focused(html))).toBe(false);
  });

  it.each([
    ['<div role="dialog" data-closed data-ending-style data-focus></div>'],
    ['<div role="dialog" data-closed><input role="combobox" data-focus></div>'],
    ['<div role="dialog" data-ending-style><div role="listbox"><div data-focus></div></div></div>'],
    ['<div role="menu" data-closed><div role="menuitem" data-focus></div></div>'],
  ])("does not hold while what has the focus fades out: %s", (html) => {
    const element = focused(html);
    expect(isInClosingPopup(element)).toBe(true);
    expect(isTyping(element)).toBe(false);
  });

  it("holds in a field that stands beside something closed", () => {
    expect(isTyping(focused("<div data-closed><input data-focus></div>"))).toBe(true);
  });
});
