import { describe, expect, it } from "vitest";
import type { NodeId, ScreenKey } from "@/lib/flow/model/document";
import { type DropZone, locationAt } from "./drop-position";

// Identities are branded strings; tests make them directly.
const screen = "s1" as ScreenKey;
const form = "n2" as NodeId;

const page: DropZone = {
  screen,
  parent: null,
  slot: "children",
  depth: 0,
  box: { left: 0, top: 0, right: 100, bottom: 400 },
  items: [
    { index: 0, box: { left: 0, top: 0, right: 100, bottom: 40 } },
    { index: 1, box: { left: 0, top: 50, right: 100, bottom: 250 } },
    { index: 3, box: { left: 0, top: 260, right: 100, bottom: 300 } },
  ],
};
const inside: DropZone = {
  screen,
  parent: form,
  slot: "children",
  depth: 1,
  box: { left: 8, top: 70, right: 92, bottom: 240 },
  items: [{ index: 0, box: { left: 8, top: 80, right: 92, bottom: 120 } }],
};

describe("locationAt", () => {
  it.each([
    ["the upper half of a node is before it", { x: 50, y: 10 }, null, 0],
    ["the lower half of a node is after it", { x: 50, y: 30 }, null, 1],
    ["the edge of a container belongs to the slot around it", { x: 50, y: 55 }, null, 1],
    ["the deepest slot takes the drop", { x: 50, y: 90 }, form, 0],
    ["below the last node of a slot is its end", { x: 50, y: 200 }, form, 1],
    ["below everything is after the last node that is drawn in the list", { x: 50, y: 390 }, null, 4],
  ])("%s", (_title, point, parent, index) => {
    expect(locationAt([page, inside], point)).toEqual({ screen, parent, slot: "children", index });
  });

  it("is nowhere outside the slots", () => {
    expect(locationAt([page, inside], { x: 500, y: 10 })).toBeNull();
  });

  it("starts at the front of an empty slot", () => {
    const empty = { ...inside, items: [] };
    expect(locationAt([page, empty], { x: 50, y: 200 })?.index).toBe(0);
  });
});
