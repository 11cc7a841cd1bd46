import { describe, expect, test } from "vitest";
import { linesOf, withIn } from "./item-edits";

describe("entries of a list", () => {
  test("stand as lines with their descriptions", () => {
    const items = [
      { id: "a", title: "Tuesday", description: "9 to 5" },
      { id: "b", title: "Monday" },
    ];
    expect(linesOf(items)).toBe("Tuesday | 9 to 5\nMonday");
  });

  test("lose a group with its last value", () => {
    expect(withIn({ id: "a", end: { title: "x" } }, ["end", "title"], undefined)).toEqual({ id: "a" });
    expect(withIn({ id: "a" }, ["end", "title"], "x")).toEqual({ id: "a", end: { title: "x" } });
  });
});
