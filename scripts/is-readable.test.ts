import { expect, it } from "vitest";
import { isReadable } from "./is-readable.mjs";

it.each([
  [undefined, true],
  ["/", true],
  ["/flows/0199b1f2?tab=%ff", true],
  ["/flows/caf%C3%A9%20%25", true],
  ["/flows/%ff", false],
  ["/flows/%E0%A4%A", false],
  ["/api/v1/flows/100%", false],
  ["/login%zz?next=/", false],
])("of the address %s it is %s that its path can be read", (address, expected) => {
  expect(isReadable(address)).toBe(expected);
});
