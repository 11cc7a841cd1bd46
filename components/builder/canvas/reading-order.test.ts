import { describe, expect, it } from "vitest";
import { parseScreen, sequentialIds } from "@/lib/flow/model/parse";
import { outermost } from "./outermost";
import { range, readingOrder, stepFrom } from "./reading-order";

const screen = parseScreen(
  {
    id: "A",
    layout: {
      type: "SingleColumnLayout",
      children: [
        { type: "Footer", label: "Go", "on-click-action": { name: "complete", payload: {} } },
        { type: "TextHeading", text: "Hello" },
        { type: "If", condition: "", then: [{ type: "TextBody", text: "b" }] },
        { type: "TextCaption", text: "c" },
      ],
    },
  },
  sequentialIds(),
);
const ids = readingOrder(screen).map((node) => node.id);
const types = readingOrder(screen).map((node) => node.type);

describe("readingOrder", () => {
  it("reads as the phone is drawn: the button last, what is inside a condition after it", () => {
    expect(types).toEqual(["TextHeading", "If", "TextBody", "TextCaption", "Footer"]);
  });
});

describe("stepFrom", () => {
  it("moves through everything that is drawn and stays at the ends", () => {
    expect(stepFrom(screen, ids[1], "next")).toBe(ids[2]);
    expect(stepFrom(screen, ids[2], "previous")).toBe(ids[1]);
    expect(stepFrom(screen, ids[0], "previous")).toBe(ids[0]);
    expect(stepFrom(screen, ids.at(-1), "next")).toBe(ids.at(-1));
  });

  it("starts at the near end when nothing is selected", () => {
    expect(stepFrom(screen, undefined, "next")).toBe(ids[0]);
    expect(stepFrom(screen, undefined, "previous")).toBe(ids.at(-1));
  });
});

describe("range", () => {
  it("keeps the direction in which it was drawn, so that it can grow on", () => {
    const [first, , , fourth] = ids;
    if (!first || !fourth) throw new Error("the screen has four nodes");
    expect(range(screen, first, fourth)).toEqual(ids.slice(0, 4));
    expect(range(screen, fourth, first)).toEqual(ids.slice(0, 4).reverse());
  });
});

describe("outermost", () => {
  it("leaves out what moves along with its container", () => {
    expect(outermost(screen, ids)).toEqual(ids.filter((id) => id !== ids[2]));
  });
});
