import { expect, it } from "vitest";
import { listAddress } from "./list-address";

it("leaves out what is usual", () => {
  expect(listAddress({})).toBe("/flows");
  expect(listAddress({ search: "", shelf: "active", page: 1 })).toBe("/flows");
});

it("keeps search, shelf and page, whatever the search holds", () => {
  expect(listAddress({ search: "a&b ü", shelf: "archived", page: 3 })).toBe(
    "/flows?search=a%26b+%C3%BC&shelf=archived&page=3",
  );
});
