import { describe, expect, test } from "vitest";
import { button, complete, flowOf, go, link } from "../../fixtures/small-flow";
import type { Json, JsonObject } from "../../json";
import type { FlowDocument } from "../../model/document";
import { pointerOf } from "../../model/pointer";
import { validate } from "../validate";

function found(
  document: FlowDocument,
  version?: string,
  severity: "error" | "warning" = "error",
): readonly string[] {
  return validate(document, version)
    .filter((issue) => issue.severity === severity)
    .map(({ code, target }) => `${code} ${pointerOf(document, target)}`);
}

const end = { terminal: true, children: [button(complete())] };
const routing = "INVALID_ROUTING_MODEL";

/** A, B and C in a row by their actions, with this routing model. */
function row(model: Json | undefined, a: readonly JsonObject[] = [button(go("B"))]): FlowDocument {
  return flowOf({ A: a, B: [button(go("C"))], C: end }, model === undefined ? {} : { routing_model: model });
}

describe("a routing model", () => {
  test.each<[string, FlowDocument, readonly string[]]>([
    ["names every way", row({ A: ["B"], B: ["C"], C: [] }), []],
    ["need not name the last screen apart", row({ A: ["B"], B: ["C"] }), []],
    [
      "names a screen nobody knows, as start and as goal",
      row({ A: ["B", "X"], B: ["C"], Y: [] }),
      [`${routing} /routing_model/A/1`, `${routing} /routing_model/Y`],
    ],
    [
      "leaves out a screen, and so the way to it",
      row({ B: ["C"] }),
      [
        `${routing} /screens/0/id`,
        `${routing} /screens/1/id`,
        `${routing} /screens/2/id`,
        `${routing} /screens/0/id`,
      ],
    ],
    [
      "lists a way back, so that nothing comes first",
      row({ A: ["B"], B: ["A", "C"] }),
      [`${routing} /routing_model/B/0`, `${routing} /routing_model`],
    ],
    ["leads to itself", row({ A: ["B"], B: ["B", "C"] }), [`${routing} /routing_model/B`]],
    ["has no beginning", row({ A: ["B"], B: ["C"], C: ["A"] }), [`${routing} /routing_model`]],
    ["lacks the way of an action", row({ A: ["B", "C"], B: [] }), [`${routing} /screens/1/id`]],
    ["takes an action against its direction", row({ A: ["B"], B: ["C"] }, [button(go("B"))]), []],
  ])("%s", (_, document, expected) => {
    expect(found(document)).toEqual(expected);
  });

  test("beginning and ways are not looked for from 6.3 to 7.2", () => {
    const document = row({ A: ["B"], B: ["C"], C: ["A"] });
    expect(found(document, "6.2")).toEqual([`${routing} /routing_model`]);
    expect(found(document, "7.2")).toEqual([]);
  });

  test("eleven ways from one screen are too many", () => {
    const ids = [..."BCDEFGHIJKL"];
    const screens = Object.fromEntries(ids.map((id) => [id, end]));
    const model = { A: ids };
    const document = flowOf({ A: [button(go("B"))], ...screens }, { routing_model: model });
    expect(found(document)).toEqual([`${routing} /routing_model/A`]);
  });
});

describe("routes that the actions make", () => {
  test.each<[string, FlowDocument, readonly string[]]>([
    ["connect every screen", row(undefined), []],
    [
      "leave one out",
      flowOf({ A: [button(go("C"))], B: [button(go("C"))], C: end, D: end }),
      [`${routing} /screens/3/id`],
    ],
    [
      "go round",
      flowOf({ A: [button(go("B"))], B: { ...end, children: [link(go("A")), ...end.children] } }),
      [`${routing} /screens`],
    ],
    ["do not exist", flowOf({ A: end, B: end }), [`${routing} /screens/0/id`, `${routing} /screens/1/id`]],
    [
      "may go round behind a list of screens",
      flowOf({
        A: [
          {
            type: "NavigationList",
            name: "l",
            "list-items": [{ id: "b", "main-content": { title: "B" }, "on-click-action": go("B") }],
          },
        ],
        B: { ...end, children: [link(go("A")), ...end.children] },
      }),
      [],
    ],
  ])("%s", (_, document, expected) => {
    expect(found(document)).toEqual(expected);
  });

  test("a hundred screens that all lead to each other are looked at in no time", () => {
    const ids = Array.from(
      { length: 100 },
      (_, index) => `S_${"abcdefghij"[Math.floor(index / 10)]}${"abcdefghij"[index % 10]}`,
    );
    const screens = Object.fromEntries(
      ids.map((id) => [id, { children: ids.map((target) => link(go(target))) }]),
    );
    expect(found(flowOf(screens)).length).toBeGreaterThan(0);
  });
});

describe("hints at routes", () => {
  test.each<[string, FlowDocument, readonly string[]]>([
    [
      "a second beginning",
      flowOf({ A: [button(go("C"))], B: [button(go("C"))], C: end }),
      ["unreachable-screen /screens/1/id"],
    ],
    [
      "a screen that is connected with nothing is an error and needs no hint",
      flowOf({ A: [button(go("B"))], B: end, C: end }),
      [],
    ],
    [
      "a screen nobody gets away from",
      flowOf({ A: [button(go("B")), link(go("C"))], B: [], C: end }),
      ["dead-end /screens/1/id"],
    ],
    [
      "terms that a link opens are no dead end",
      flowOf({ A: [button(go("B")), link(go("C"))], B: end, C: [] }),
      [],
    ],
    [
      "an end whose button leads on",
      flowOf({ A: [button(go("B"))], B: { terminal: true, children: [button(go("C"))] }, C: end }),
      ["end-leads-on /screens/1/terminal"],
    ],
  ])("%s", (_, document, expected) => {
    expect(found(document, "7.2", "warning")).toEqual(expected);
  });
});
