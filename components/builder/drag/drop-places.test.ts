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

  it("counts the places before and behind what is dragged as one", () => {
    const screen = screenOf(["a", "b", "c", "d"].map((text) => ({ type: "TextBody", text })));
    const indexesFor = (...dragged: readonly number[]) =>
      placesOn(
        screen,
        dragged.flatMap((index) => screen.children[index]?.id ?? []),
      ).map(({ index }) => index);
    expect(indexesFor(0)).toEqual([0, 2, 3, 4]);
    expect(indexesFor(3)).toEqual([0, 1, 2, 3]);
    expect(indexesFor(1, 2)).toEqual([0, 1, 4]);
    expect(indexesFor(0, 2)).toEqual([0, 2, 4]);
    expect(indexesFor(0, 1, 2, 3)).toEqual([0]);
  });
});
