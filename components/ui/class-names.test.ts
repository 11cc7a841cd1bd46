import { expect, it } from "vitest";
import { classNames } from "./class-names";

it("keeps the size of a text beside its colour", () => {
  expect(classNames("text-panel text-secondary")).toBe("text-panel text-secondary");
});

it("lets the later of two sizes, corners or shadows win", () => {
  expect(
    classNames("text-panel rounded-control shadow-float", "text-body", "rounded-card", "shadow-sm"),
  ).toBe("text-body rounded-card shadow-sm");
});
