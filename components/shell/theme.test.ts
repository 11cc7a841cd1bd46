import { describe, expect, it } from "vitest";
import { themeAmong, themeChoice } from "./theme";

describe("themeChoice", () => {
  it("follows the device when nothing known is remembered", () => {
    expect(themeChoice(undefined)).toBe("system");
    expect(themeChoice("sepia")).toBe("system");
    expect(themeChoice("dark")).toBe("dark");
  });
});

describe("themeAmong", () => {
  it("finds the choice among other cookies", () => {
    expect(themeAmong("session=1; theme=light; list-look=rows")).toBe("light");
    expect(themeAmong("my-theme=dark")).toBe("system");
    expect(themeAmong("")).toBe("system");
  });
});
