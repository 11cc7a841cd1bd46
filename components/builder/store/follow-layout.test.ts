import { expect, test } from "vitest";
import { renameScreenId } from "@/lib/flow/edit/rename-screen-id";
import { parse } from "@/lib/flow/model/parse";
import { invariant } from "@/lib/invariant";
import { followLayout } from "./follow-layout";

test("a renamed screen keeps its place on the map", () => {
  const before = parse({
    version: "7.3",
    screens: [
      { id: "A", title: "A" },
      { id: "B", title: "B" },
    ],
  });
  const first = before?.screens[0];
  invariant(before && first, "the Flow has a first screen");
  const after = renameScreenId(before, { screen: first.key, id: "START" });
  expect(followLayout({ A: { x: 1, y: 2 }, B: { x: 3, y: 4 } }, before, after)).toEqual({
    START: { x: 1, y: 2 },
    B: { x: 3, y: 4 },
  });
});
