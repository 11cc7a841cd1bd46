import { describe, expect, test } from "vitest";
import { directionOf } from "./direction-of";
import { faultText } from "./fault-text";
import { bezelWidth, scaleToFit, screenSizes } from "./platform";
import { numberOf, paragraphsOf, textAt, textOf } from "./read-props";

describe("scaleToFit", () => {
  test("fits the whole phone with its frame and never enlarges it", () => {
    const { height } = screenSizes.android;
    expect(scaleToFit(screenSizes.android, 700) * (height + 2 * bezelWidth)).toBeCloseTo(700);
    expect(scaleToFit(screenSizes.android, 5000)).toBe(1);
  });
});

describe("directionOf", () => {
  test.each([
    ["ar-EG", "rtl"],
    ["he", "rtl"],
    ["en-GB", "ltr"],
    ["", "ltr"],
  ] as const)("%s is written %s", (locale, direction) => {
    expect(directionOf(locale)).toBe(direction);
  });
});

describe("faultText", () => {
  test("prefers the words of the Flow, says nothing for silent faults and names the field otherwise", () => {
    expect(faultText({ code: "endpoint", text: "Taken" }, "Email")).toBe("Taken");
    expect(faultText({ code: "too-few", silent: true, limit: 2 }, "Days")).toBeNull();
    expect(faultText({ code: "required" }, "Email")).toBe("Email is required");
    expect(faultText({ code: "required" }, "")).toBe("This field is required");
    expect(faultText({ code: "too-short", limit: 3 }, "Name")).toBe("Name must have at least 3 characters");
    expect(faultText({ code: "date", dateRule: "latest", limit: "2026-11-20" }, "Day", "en-GB")).toBe(
      "Choose 20 Nov 2026 or an earlier date",
    );
    expect(faultText(null, "Email")).toBeNull();
  });
});

describe("reading props", () => {
  test("answers with something that can be drawn, whatever stands there", () => {
    expect([textOf("a"), textOf(3), textOf(["a", 1]), textOf({}), textOf(null), textOf(undefined)]).toEqual([
      "a",
      "3",
      "a\n1",
      "",
      "",
      "",
    ]);
    expect(paragraphsOf(["a", 2])).toEqual(["a", "2"]);
    expect([numberOf("4"), numberOf(" "), numberOf("x"), numberOf(true)]).toEqual([4, null, null, null]);
    expect(textAt({ start: { image: "abc" } }, "start", "image")).toBe("abc");
    expect(textAt({ start: "no object" }, "start", "image")).toBe("");
  });
});
