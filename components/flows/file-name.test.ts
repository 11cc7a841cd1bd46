import { expect, it } from "vitest";
import { fileNameOf } from "./file-name";

it("keeps the name readable and leaves out what file systems refuse", () => {
  expect(fileNameOf("Café: order / pick-up?")).toBe("Café order pick-up.json");
  expect(fileNameOf("..secret")).toBe("secret.json");
});

it("has a name even for a Flow called by signs alone", () => {
  expect(fileNameOf("???")).toBe("flow.json");
});
