import { describe, expect, it } from "vitest";
import { screenId } from "@/lib/flow/model/document";
import { parse } from "@/lib/flow/model/parse";
import { invariant } from "@/lib/invariant";
import { templateWithId } from "@/lib/templates/templates";
import { createBuilderStore } from "../store/create-store";
import { exitsOf } from "./exits";
import type { Box } from "./free-place";
import { addScreenAt, insertScreenAt, routeExitToNewScreen } from "./map-edits";
import { boxesOf } from "./screen-places";

function opened() {
  const template = templateWithId("appointment");
  const document = template && parse(template.flow);
  invariant(document, "the template opens");
  const draft = { flowId: "f", name: "F", layout: {}, number: 1, savedAt: "2026-01-01T00:00:00Z" };
  const store = createBuilderStore(draft, document);
  const boxes = (): readonly [string, Box][] => {
    const { history, layout } = store.getState();
    const byKey = boxesOf(history.present.document, layout);
    return history.present.document.screens.flatMap((screen): [string, Box][] => {
      const box = byKey.get(screen.key);
      return box ? [[screenId(screen), box]] : [];
    });
  };
  return { store, boxes, exit: [...exitsOf(document).values()].flat()[0]?.id ?? "" };
}

function overlapping(boxes: readonly [string, Box][]): readonly string[] {
  return boxes.flatMap(([id, a], at) =>
    boxes
      .slice(at + 1)
      .filter(
        ([, b]) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
      )
      .map(([other]) => `${id} and ${other}`),
  );
}

describe("a screen added on the map", () => {
  const atFirst = Object.fromEntries(opened().boxes());
  const [first] = Object.values(atFirst);
  invariant(first, "the Flow has screens");

  it.each([
    ["with the button", ({ store }: ReturnType<typeof opened>) => addScreenAt(store, first)],
    [
      "by a route to an empty place",
      ({ store, exit }: ReturnType<typeof opened>) => routeExitToNewScreen(store, exit, first),
    ],
    ["on a route", ({ store, exit }: ReturnType<typeof opened>) => insertScreenAt(store, exit, first)],
  ])("%s lies over no other, is selected and lets the others stand", (_, add) => {
    const builder = opened();
    add(builder);
    add(builder);
    const { history } = builder.store.getState();
    const added = history.present.document.screens.filter(
      (screen) => atFirst[screenId(screen)] === undefined,
    );
    expect(added.length).toBeGreaterThan(0);
    expect(overlapping(builder.boxes())).toEqual([]);
    expect(Object.fromEntries(builder.boxes())).toMatchObject(atFirst);
    expect(added.map(({ key }) => key)).toContain(history.present.selection.screen);
  });
});
