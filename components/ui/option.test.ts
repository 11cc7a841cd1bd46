import { expect, it } from "vitest";
import { grouped } from "./option";

it("gathers neighbours under one heading and keeps the order", () => {
  const options = [
    { value: "a", label: "A", group: "One" },
    { value: "b", label: "B", group: "One" },
    { value: "c", label: "C" },
    { value: "d", label: "D", group: "One" },
  ];
  const found = grouped(options).map(({ group, items }) => [group, items.map((item) => item.value).join("")]);
  expect(found).toEqual([
    ["One", "ab"],
    [undefined, "c"],
    ["One", "d"],
  ]);
});
