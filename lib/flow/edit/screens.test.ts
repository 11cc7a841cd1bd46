import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  button,
  complete,
  field,
  flowOf,
  freshIds,
  go,
  input,
  screenOf,
  text,
  wireOf,
} from "../fixtures/small-flow";
import { type FlowDocument, screenId } from "../model/document";
import { print, printText } from "../model/print";
import { openText } from "../text/open-text";
import { addScreen } from "./add-screen";
import { duplicateScreen } from "./duplicate-screen";
import { moveScreen } from "./move-screen";
import { renameScreenId, screenIdVerdict } from "./rename-screen-id";
import { isFromTitle, isScreenId, screenIdFromTitle } from "./screen-id";
import { setScreenTitle } from "./set-screen-title";

describe("an id made from a title", () => {
  test.each([
    ["Your details", "YOUR_DETAILS"],
    ["Step 2", "STEP_TWO"],
    ["21 questions", "TWENTY_ONE_QUESTIONS"],
    ["Plan 2026", "PLAN"],
    ["Größe & Maß", "GROSSE_MASS"],
    ["Où êtes-vous ?", "OU_ETES_VOUS"],
    ["What's new", "WHATS_NEW"],
    ["Łódź, Ærø", "LODZ_AERO"],
    ["予約", "SCREEN"],
    ["", "SCREEN"],
    ["Success", "SUCCESS_SCREEN"],
    ["2", "TWO"],
    ["a very long title that goes on and on and on for ever", "A_VERY_LONG_TITLE_THAT_GOES_ON_AND_ON"],
  ])("%j gives %s", (title, id) => {
    expect(screenIdFromTitle(title)).toBe(id);
  });

  test("is valid and new, whatever the title and whatever is taken", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.array(fc.string({ maxLength: 3 })),
        (title, more) => {
          const first = screenIdFromTitle(title);
          const taken = new Set([first, first.toLowerCase(), `${first}_B`, ...more]);
          const second = screenIdFromTitle(title, taken);
          for (const id of [first, second]) expect(isScreenId(id)).toBe(true);
          expect([...taken].map((id) => id.toUpperCase())).not.toContain(second.toUpperCase());
          expect(isFromTitle(first, title) && isFromTitle(second, title)).toBe(true);
        },
      ),
    );
  });

  test.each(["success", "Success", "___", "", "A1", "A-B", "A B", "É"])("%j is no screen id", (id) => {
    expect(isScreenId(id)).toBe(false);
  });
});

const flow = flowOf(
  {
    A: [input("x"), button(go("B"))],
    B: {
      data: { rows: field("array", [{ id: "1", "on-click-action": go("A") }]) },
      children: [
        text("`'x' ${screen.A.form.x}`"),
        {
          type: "NavigationList",
          name: "m",
          "list-items": [{ id: "1", "on-click-action": go("A", { back: "${screen.A.form.x}" }) }],
        },
      ],
    },
    C: {
      title: "${screen.A.form.x}",
      children: [button(complete({ x: "${screen.A.form.x}", screen: "A" }))],
    },
  },
  { data_api_version: "3.0", routing_model: { A: ["B"], B: ["A", "C"], C: [] } },
);

describe("renaming a screen", () => {
  const renamed = renameScreenId(flow, { screen: screenOf(flow, "A").key, id: "START" });

  test("mends actions, lists, examples, references and the routing model", () => {
    expect(print(renamed)).toEqual(
      JSON.parse(
        JSON.stringify(print(flow))
          .replaceAll('"name":"A"', '"name":"START"')
          .replace('{"id":"A"', '{"id":"START"')
          .replaceAll("screen.A.", "screen.START.")
          .replace('{"A":["B"],"B":["A","C"]', '{"START":["B"],"B":["START","C"]'),
      ),
    );
  });

  test("and back gives the original text", () => {
    const back = renameScreenId(renamed, { screen: screenOf(renamed, "START").key, id: "A" });
    expect(printText(back)).toBe(printText(flow));
  });

  test.each([
    ["B", "taken"],
    ["A 1", "invalid"],
    ["SUCCESS", "invalid"],
    ["", "invalid"],
  ])("to %j is refused: %s", (id, reason) => {
    const details = { screen: screenOf(flow, "A").key, id };
    expect(screenIdVerdict(flow, details)).toEqual({ allowed: false, reason });
    expect(renameScreenId(flow, details)).toBe(flow);
  });

  test("leaves the names with the other screen of the same id", () => {
    const twins = flowOf({ A: [], B: { id: "A", children: [] }, C: [button(go("A"))] });
    const second = twins.screens[1]?.key ?? screenOf(twins, "A").key;
    const after = renameScreenId(twins, { screen: second, id: "D" });
    expect(wireOf(after, "C")).toEqual([button(go("A"))]);
  });
});

describe("renaming every screen of a real Flow", () => {
  const folder = new URL("../../../../shared/corpus/flows/", import.meta.url);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];

  test.skipIf(files.length > 0)("needs ../shared/corpus/flows, which is not here", () => {
    expect(files).toEqual([]);
  });

  test.each(files)("%s: there and back gives the original text, and no old id is left", (name) => {
    const opened = openText(readFileSync(new URL(name, folder), "utf8"));
    if (!opened.ok) {
      expect(opened.failure.reason).toBe("not-json");
      return;
    }
    let document = opened.value.document;
    const original = printText(document);
    const ids = document.screens.map(screenId);
    const isClear = new Set(ids).size === ids.length && ids.every((id) => isScreenId(id));
    for (const [index, { key }] of document.screens.entries()) {
      document = renameScreenId(document, { screen: key, id: screenIdFromTitle(`Renamed ${index}`) });
    }
    expect(document.screens.map(screenId)).toEqual(
      ids.map((_, index) => screenIdFromTitle(`Renamed ${index}`)),
    );
    if (!isClear) return;
    expect(mentions(document, ids)).toEqual([]);
    for (const [index, { key }] of document.screens.entries()) {
      document = renameScreenId(document, { screen: key, id: ids[index] ?? "" });
    }
    expect(printText(document)).toBe(original);
  });
});

/** Ids that are still named by actions or references. */
function mentions(document: FlowDocument, ids: readonly string[]): readonly string[] {
  const wire = JSON.stringify(print(document));
  return ids.filter(
    (id) => wire.includes(`"type":"screen","name":"${id}"`) || wire.includes(`\${screen.${id}.`),
  );
}

describe("a screen's title", () => {
  const titled = flowOf({
    DETAILS: { title: "Details", children: [] },
    FIXED: { title: "Other", children: [button(go("DETAILS"))] },
  });
  const [details, fixed] = titled.screens;
  const set = (document: FlowDocument, key: string | undefined, title: string) =>
    setScreenTitle(document, { screen: key as never, title });

  test("takes the id along while the id comes from it", () => {
    const next = set(titled, details?.key, "Your details");
    expect(next.screens[0]?.props).toMatchObject({ id: "YOUR_DETAILS", title: "Your details" });
    expect(wireOf(next, "FIXED")).toEqual([button(go("YOUR_DETAILS"))]);
    expect(next.screens[0]?.key).toBe(details?.key);
  });

  test("leaves an id that was chosen alone", () => {
    expect(set(titled, fixed?.key, "New").screens[1]?.props).toMatchObject({ id: "FIXED", title: "New" });
  });

  test("keeps the id while the title is empty, and takes it up again afterwards", () => {
    const empty = set(titled, details?.key, "");
    expect(empty.screens[0]?.props).toMatchObject({ id: "DETAILS", title: "" });
  });

  test("gives an id of its own when the title is taken", () => {
    expect(set(titled, details?.key, "Fixed").screens[0]?.props.id).toBe("FIXED_B");
  });

  test("leaves the ids of a Flow with an endpoint alone", () => {
    const asking = { ...titled, props: { ...titled.props, data_api_version: "3.0" } };
    expect(set(asking, details?.key, "Your details").screens[0]?.props.id).toBe("DETAILS");
  });
});

describe("screens", () => {
  test("are added after another one, listed in the routing model", () => {
    const { document, screen } = addScreen(flow, {
      title: "B",
      after: screenOf(flow, "A").key,
      newId: freshIds(),
    });
    expect(document.screens.map(screenId)).toEqual(["A", "B_B", "B", "C"]);
    expect(document.screens[1]?.key).toBe(screen);
    expect(print(document).routing_model).toEqual({ A: ["B"], B: ["A", "C"], C: [], B_B: [] });
    expect(document.screens[0]).toBe(flow.screens[0]);
  });

  test("are duplicated with an id and a title of their own; what spoke of the screen itself follows", () => {
    const document = flowOf({
      DETAILS: {
        title: "Details",
        children: [input("x"), button(complete({ x: "${screen.DETAILS.form.x}" }))],
      },
    });
    const outcome = duplicateScreen(document, {
      screen: screenOf(document, "DETAILS").key,
      newId: freshIds(),
    });
    expect(outcome.document.screens.map(({ props }) => [props.id, props.title])).toEqual([
      ["DETAILS", "Details"],
      ["DETAILS_TWO", "Details (2)"],
    ]);
    expect(wireOf(outcome.document, "DETAILS_TWO")[1]).toEqual(
      button(complete({ x: "${screen.DETAILS_TWO.form.x}" })),
    );
    expect(outcome.screen).toBe(outcome.document.screens[1]?.key);
  });

  test.each([
    ["A", 2, ["B", "C", "A"]],
    ["C", 0, ["C", "A", "B"]],
    ["C", -5, ["C", "A", "B"]],
    ["A", 99, ["B", "C", "A"]],
  ])("%s moves to place %i", (id, to, order) => {
    expect(moveScreen(flow, { screen: screenOf(flow, id).key, to }).screens.map(screenId)).toEqual(order);
  });

  test("that stay in their place change nothing", () => {
    expect(moveScreen(flow, { screen: screenOf(flow, "B").key, to: 1 })).toBe(flow);
  });
});
