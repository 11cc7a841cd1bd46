import { describe, expect, test } from "vitest";
import { parse } from "@/lib/flow/model/parse";
import { invariant } from "@/lib/invariant";
import { templateWithId } from "@/lib/templates/templates";
import { arrange, placeScreens } from "./arrange";
import { exitsOf } from "./exits";
import { marksOf, routesOf } from "./map-facts";

function opened(id: string) {
  const template = templateWithId(id);
  const document = template && parse(template.flow);
  invariant(document, "the template opens");
  return document;
}

function inWords(id: string) {
  const document = opened(id);
  const names = new Map(document.screens.map((screen) => [screen.key, String(screen.props.id)]));
  return routesOf(document).map(({ from, to }) => `${names.get(from)} → ${names.get(to)}`);
}

describe("the map of a Flow", () => {
  test("draws a line for every route, also out of both branches of a condition", () => {
    expect(inWords("event")).toEqual(["INVITATION → THANKS", "INVITATION → GUESTS", "GUESTS → THANKS"]);
  });

  test("offers a handle for every row of a menu and every button", () => {
    const document = opened("service-menu");
    const labels = document.screens.map((screen) =>
      exitsOf(document)
        .get(screen.key)
        ?.map(({ label }) => label),
    );
    expect(labels).toEqual([
      ["Home cleaning", "Windows", "Garden"],
      ["Ask for it"],
      ["Ask for it"],
      ["Ask for it"],
    ]);
  });

  test("marks the first and last screens, dead ends and what cannot be reached", () => {
    const document = parse({
      version: "7.3",
      screens: [
        screen("A", { name: "navigate", next: { type: "screen", name: "B" }, payload: {} }),
        screen("B", { name: "navigate", next: { type: "screen", name: "" }, payload: {} }),
        { ...screen("C", { name: "complete", payload: {} }), terminal: true },
      ],
    });
    invariant(document, "the Flow opens");
    const marks = [...marksOf(document).values()];
    expect(marks.map((mark) => mark.isFirst)).toEqual([true, false, false]);
    expect(marks.map((mark) => mark.isLast)).toEqual([false, false, true]);
    expect(marks.map((mark) => mark.isDeadEnd)).toEqual([false, true, false]);
    expect(marks.map((mark) => mark.isUnreachable)).toEqual([false, false, true]);
  });

  test("draws what the endpoint may answer from the routing model", () => {
    const document = parse({
      version: "7.3",
      data_api_version: "3.0",
      routing_model: { A: ["B"], B: [] },
      screens: [
        screen("A", { name: "data_exchange", payload: {} }),
        { ...screen("B", { name: "complete", payload: {} }), terminal: true },
      ],
    });
    invariant(document, "the Flow opens");
    expect(routesOf(document).map(({ isByEndpoint }) => isByEndpoint)).toEqual([true]);
  });
});

describe("places on the map", () => {
  const input = {
    screens: ["A", "B", "C"].map((id) => ({ id, width: 200, height: 300 })),
    routes: [
      { from: "A", to: "B" },
      { from: "B", to: "C" },
    ],
  };

  test("follow the routes from left to right without overlapping", () => {
    const places = arrange(input);
    const xs = ["A", "B", "C"].map((id) => places[id]?.x ?? 0);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(new Set(xs).size).toBe(3);
  });

  test("stay where a person put them when a screen is added", () => {
    const remembered = { A: { x: 5, y: 6 }, B: { x: 900, y: 80 } };
    expect(placeScreens(input, remembered)).toMatchObject(remembered);
    expect(placeScreens(input, remembered).C).toBeDefined();
  });
});

function screen(id: string, action: object) {
  return {
    id,
    title: id,
    layout: {
      type: "SingleColumnLayout",
      children: [{ type: "Footer", label: "Go", "on-click-action": { ...action } }],
    },
  };
}
