import { describe, expect, test } from "vitest";
import type { JsonObject } from "@/lib/flow/json";
import { nodeViewOf } from "../test-phone";
import { navigationRows } from "./navigation-rows";

const rowsOf = (items: readonly JsonObject[], props: JsonObject = {}) =>
  navigationRows(nodeViewOf({ type: "NavigationList", name: "menu", "list-items": items, ...props }));

const item = (extra: JsonObject): JsonObject => ({ id: "a", "main-content": { title: "Car" }, ...extra });

describe("navigationRows", () => {
  test("leaves out texts that are over their limit, as phones do", () => {
    const [row] = rowsOf([
      item({ "main-content": { title: "x".repeat(31), description: "y".repeat(20) }, badge: "z".repeat(16) }),
    ]);
    expect(row?.main).toEqual({ title: "", description: "y".repeat(20), metadata: "" });
    expect(row?.badge).toBe("");
  });

  test("shows the first badge only", () => {
    expect(rowsOf([item({ badge: "New" }), item({ badge: "Hot" })]).map((row) => row.badge)).toEqual([
      "New",
      "",
    ]);
  });

  test("puts a placeholder in place of a picture over 100 KB", () => {
    const picture = "iVBOR".padEnd(140_000, "A");
    expect(rowsOf([item({ start: { image: picture } })])[0]?.image).toBe("oversized");
    expect(rowsOf([item({ start: { image: "iVBOR" } })])[0]?.image).toBe("iVBOR");
  });

  test("has no end column beside large pictures", () => {
    const end = { title: "$9" };
    expect(rowsOf([item({ end })])[0]?.end?.title).toBe("$9");
    expect(rowsOf([item({ end })], { "media-size": "large" })[0]?.end).toBeNull();
  });

  test("shows no rows at all when there are more than twenty", () => {
    expect(rowsOf(Array.from({ length: 21 }, () => item({})))).toEqual([]);
  });

  test("keeps the position in list-items for the tap", () => {
    const rows = navigationRows(nodeViewOf({ type: "NavigationList", "list-items": ["nonsense", item({})] }));
    expect(rows.map((row) => row.index)).toEqual([1]);
  });
});
