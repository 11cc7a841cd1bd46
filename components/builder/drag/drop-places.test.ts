import { describe, expect, it } from "vitest";
import type { Json } from "@/lib/flow/json";
import { parseScreen, sequentialIds } from "@/lib/flow/model/parse";
import { placesOn } from "./drop-places";

function screenOf(children: Json) {
  return parseScreen({ id: "A", layout: { type: "SingleColumnLayout", children } }, sequentialIds());
}

describe("placesOn", () => {
  it("goes from top to bottom, into containers and out of them", () => {
    const screen = screenOf([
      { type: "TextBody", text: "a" },
      { type: "If", condition: "", then: [{ type: "TextBody", text: "b" }] },
    ]);
    const branch = screen.children[1]?.id;
    expect(placesOn(screen, []).map(({ parent, slot, index }) => [parent, slot, index])).toEqual([
      [null, "children", 0],
      [null, "children", 1],
      [branch, "then", 0],
      [branch, "then", 1],
      [branch, "else", 0],
      [null, "children", 2],
    ]);
  });

  it("offers no place inside what is dragged", () => {
    const screen = screenOf([{ type: "Form", name: "f", children: [{ type: "TextBody", text: "b" }] }]);
    const dragged = screen.children.map((node) => node.id);
    expect(placesOn(screen, dragged).every((place) => place.parent === null)).toBe(true);
  });
});
