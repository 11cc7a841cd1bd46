// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type TooltipWatch, watchTooltips } from "./watch-tooltips";

let watch: TooltipWatch;
let seen: (string | null)[];

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = `
    <button id="a" data-tooltip="Undo"><span id="inside"></span></button>
    <button id="b" data-tooltip="Redo"></button>
    <p id="plain"></p>
    <div data-tooltip-popup id="popup"></div>`;
  seen = [];
  watch = watchTooltips((element) => seen.push(element?.id ?? null));
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

function point(id: string, type = "pointerover", more: PointerEventInit = {}): void {
  document
    .getElementById(id)
    ?.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: "mouse", buttons: 0, ...more }));
}

describe("watchTooltips", () => {
  it("shows the tooltip of what the mouse rests on, also on a part of it", () => {
    point("inside");
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(500);
    expect(seen).toEqual(["a"]);
  });

  it("shows nothing for what the mouse only passes", () => {
    point("a");
    vi.advanceTimersByTime(300);
    point("plain");
    vi.advanceTimersByTime(1_000);
    expect(seen).toEqual([]);
  });

  it("shows the next one at once, and again after a while only on rest", () => {
    point("a");
    vi.advanceTimersByTime(500);
    point("b");
    expect(seen).toEqual(["a", "b"]);
    point("plain");
    vi.advanceTimersByTime(2_000);
    point("a");
    expect(seen).toEqual(["a", "b", null]);
  });

  it("stays while the mouse goes to the tooltip to read it, and leaves with the mouse", () => {
    point("a");
    vi.advanceTimersByTime(500);
    point("plain");
    vi.advanceTimersByTime(60);
    point("popup");
    vi.advanceTimersByTime(1_000);
    expect(seen).toEqual(["a"]);
    point("popup", "pointerout", { relatedTarget: document.getElementById("plain") });
    expect(seen).toEqual(["a", null]);
  });

  it.each(["Escape", "Enter"])("goes away with %s", (key) => {
    point("a");
    vi.advanceTimersByTime(500);
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    expect(seen).toEqual(["a", null]);
  });

  it("goes away with a press and does not come back before the mouse has left", () => {
    point("a");
    vi.advanceTimersByTime(500);
    point("a", "pointerdown");
    point("inside");
    vi.advanceTimersByTime(1_000);
    expect(seen).toEqual(["a", null]);
  });

  it("stays away while something is dragged, and from fingers", () => {
    point("a", "pointerover", { buttons: 1 });
    point("b", "pointerover", { pointerType: "touch" });
    vi.advanceTimersByTime(1_000);
    expect(seen).toEqual([]);
  });
});
