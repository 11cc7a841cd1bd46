import { expect, it } from "vitest";
import { initials } from "./initials";

it("takes the first letters of the first and the last word", () => {
  expect(initials("Ada Lovelace")).toBe("AL");
  expect(initials("  ana maria braga ")).toBe("AB");
  expect(initials("Élodie")).toBe("É");
  expect(initials("𝒜da")).toBe("𝒜");
});

it("answers a question mark for no name", () => {
  expect(initials(" ")).toBe("?");
});
