import { describe, expect, it } from "vitest";
import type { NodeId } from "@/lib/flow/model/document";
import { parseScreen, sequentialIds } from "@/lib/flow/model/parse";
import { nodesOf } from "@/lib/flow/model/walk";
import { outlineMove, outlineRows } from "./outline-order";

const screen = parseScreen(
  {
    id: "A",
    layout: {
      type: "SingleColumnLayout",
      children: [
        { type: "TextHeading", text: "a" },
        { type: "If", condition: "", then: [{ type: "TextBody", text: "b" }] },
        { type: "TextCaption", text: "c" },
      ],
    },
  },
  sequentialIds(),
);
const [heading, branch, inner, caption] = nodesOf(screen).map(({ id }) => id);
if (!heading || !branch || !inner || !caption) throw new Error("the screen has four nodes");
const none: ReadonlySet<NodeId> = new Set();
const folded: ReadonlySet<NodeId> = new Set([branch]);
const rows = outlineRows(screen, none);

describe("outlineRows", () => {
  it("leaves out what stands in a folded container", () => {
    expect(outlineRows(screen, folded).map(({ id }) => id)).toEqual([heading, branch, caption]);
  });
});

describe("outlineMove", () => {
  it.each([
    ["ArrowDown", branch, { kind: "go", to: inner }],
    ["ArrowUp", inner, { kind: "go", to: branch }],
    ["ArrowRight", branch, { kind: "go", to: inner }],
    ["ArrowLeft", inner, { kind: "go", to: branch }],
    ["ArrowLeft", branch, { kind: "fold", node: branch }],
    ["ArrowRight", heading, null],
    ["ArrowUp", heading, null],
    ["End", heading, { kind: "go", to: caption }],
    ["Home", caption, { kind: "go", to: heading }],
  ])("%s works as in every tree (%#)", (key, at, expected) => {
    expect(outlineMove(rows, none, at, key)).toEqual(expected);
  });

  it("opens a folded container before it goes into it", () => {
    const short = outlineRows(screen, folded);
    expect(outlineMove(short, folded, branch, "ArrowRight")).toEqual({ kind: "open", node: branch });
    expect(outlineMove(short, folded, branch, "ArrowDown")).toEqual({ kind: "go", to: caption });
  });
});
