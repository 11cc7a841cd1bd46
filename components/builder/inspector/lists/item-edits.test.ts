import { describe, expect, test } from "vitest";
import { freshId, itemsFromLines, linesOf, moved, withIn } from "./item-edits";

describe("entries of a list", () => {
  test("an id is made of the words, without accents, and is new", () => {
    expect(freshId("Café au lait", [])).toBe("cafe_au_lait");
    expect(freshId("Café au lait", ["cafe_au_lait"])).toBe("cafe_au_lait_2");
    expect(freshId("9:00", [])).toBe("o_9_00");
    expect(freshId("日本", [])).toBe("option");
  });

  test("pasted lines keep the ids of titles that were there", () => {
    const before = [{ id: "x1", title: "Monday", image: "abc" }];
    const after = itemsFromLines("Tuesday | 9 to 5\n\nMonday\nMonday", before);
    expect(after).toEqual([
      { id: "tuesday", title: "Tuesday", description: "9 to 5" },
      { id: "x1", title: "Monday", image: "abc" },
      { id: "monday", title: "Monday" },
    ]);
    expect(linesOf(after.slice(0, 2))).toBe("Tuesday | 9 to 5\nMonday");
  });

  test("an empty group leaves with its last value", () => {
    expect(withIn({ id: "a", end: { title: "x" } }, ["end", "title"], undefined)).toEqual({ id: "a" });
    expect(withIn({ id: "a" }, ["end", "title"], "x")).toEqual({ id: "a", end: { title: "x" } });
  });

  test("moving keeps every entry", () => {
    expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
    expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
  });
});
