import { describe, expect, it } from "vitest";
import { parseScreen, sequentialIds } from "@/lib/flow/model/parse";
import { nodesOf } from "@/lib/flow/model/walk";
import { placeOneStep } from "./move-step";

const screen = parseScreen(
  {
    id: "A",
    layout: {
      type: "SingleColumnLayout",
      children: [
        { type: "TextHeading", text: "a" },
        {
          type: "If",
          condition: "",
          then: [
            { type: "TextBody", text: "b" },
            { type: "TextBody", text: "c" },
          ],
        },
        { type: "TextCaption", text: "d" },
      ],
    },
  },
  sequentialIds(),
);
const [heading, branch, first, second, caption] = nodesOf(screen);
if (!heading || !branch || !first || !second || !caption) throw new Error("the screen has five nodes");

describe("placeOneStep", () => {
  it("goes past the neighbour", () => {
    expect(placeOneStep(screen, [heading], "down")).toMatchObject({ parent: null, index: 2 });
    expect(placeOneStep(screen, [caption], "up")).toMatchObject({ parent: null, index: 1 });
    expect(placeOneStep(screen, [second], "up")).toMatchObject({ parent: branch.id, index: 0 });
  });

  it("leaves a container at its edge", () => {
    expect(placeOneStep(screen, [first], "up")).toMatchObject({ parent: null, index: 1 });
    expect(placeOneStep(screen, [second], "down")).toMatchObject({ parent: null, index: 2 });
  });

  it("moves several nodes of one slot together", () => {
    expect(placeOneStep(screen, [heading, branch], "down")).toMatchObject({ parent: null, index: 3 });
  });

  it("stays at the top and at the bottom", () => {
    expect(placeOneStep(screen, [heading], "up")).toBeNull();
    expect(placeOneStep(screen, [caption], "down")).toBeNull();
  });
});
