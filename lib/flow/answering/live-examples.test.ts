import { expect, test } from "vitest";
import { invariant } from "../../invariant";
import { setRules } from "../edit/set-rules";
import { parse } from "../model/parse";
import { type FindStep, noRules, type Rules } from "../rules/rules";
import { exampleDataOf } from "../runtime/data-schema";
import { wantedByScreens, wantedKey, withLiveExamples } from "./live-examples";
import type { Row, Wanted } from "./ports";
import { shownText } from "./text-of";

const step: FindStep = {
  do: "find",
  id: "s",
  source: "slots",
  where: [
    { column: "day", is: "at-least", value: { kind: "today" } },
    { column: "service", is: "is", value: { kind: "answer", key: "service" } },
  ],
  limit: 20,
  free: { column: "places", quantity: { kind: "answer", key: "people" } },
};
const rules: Rules = {
  ...noRules,
  locale: "en-GB",
  screens: {
    TIME: {
      opens: {
        steps: [step],
        data: {
          slots: { kind: "options", step: "s", fields: { title: [{ column: "day", as: "weekday" }] } },
          name: { kind: "answer", key: "name" },
        },
      },
    },
  },
};

function opened() {
  const field = { type: "array", items: { type: "object", properties: {} }, __example__: [] };
  const layout = { type: "SingleColumnLayout", children: [] };
  const document = parse({
    version: "7.3",
    screens: [
      { id: "OTHER", title: "Other", layout },
      {
        id: "TIME",
        title: "Time",
        data: { slots: field, name: { type: "string", __example__: "Ana" } },
        layout,
      },
    ],
  });
  invariant(document, "the Flow parses");
  return setRules(document, rules);
}

const wanted: Wanted = {
  source: "slots",
  where: [{ column: "day", is: "at-least", value: "2026-11-21" }],
  limit: 20,
  free: { column: "places", quantity: 1 },
};
const rows: readonly Row[] = [{ $id: "r1", day: "2026-12-01" }];
const today = "2026-11-21";

test("what nobody has answered yet keeps no row away", () => {
  expect(wantedByScreens(opened(), today)).toEqual([wanted]);
});

test("rows that are there stand as examples, and nothing else changes", () => {
  const flow = opened();
  const shown = withLiveExamples(flow, {
    rowsOf: (asked) => (wantedKey(asked) === wantedKey(wanted) ? rows : undefined),
    today,
  });
  const [other, time] = shown.screens;
  invariant(time, "the screen is there");
  expect(exampleDataOf(time)).toEqual({ slots: [{ id: "r1", title: "Tue 1 Dec" }], name: "Ana" });
  expect(other).toBe(flow.screens[0]);
});

test("moments are told by the clocks of the place, and days are the same everywhere", () => {
  const place = { locale: "en-GB", zone: "America/Lima" };
  const moment = "2026-12-01T03:30:00Z";
  expect([
    shownText(moment, { as: "weekday" }, place),
    shownText(moment, { as: "time" }, place),
    shownText("2026-12-01", { as: "date" }, place),
    shownText("09:30", { as: "time" }, place),
    shownText(moment, { as: "date" }, { ...place, zone: "Nowhere/Else" }),
  ]).toEqual(["Mon 30 Nov", "22:30", "1 Dec 2026", "09:30", "Dec 1, 2026"]);
});

test("the same screen with the same rows is the same again, and without rows it is as it was", () => {
  const flow = opened();
  const setting = { rowsOf: () => rows, today };
  const again = { ...flow, screens: [...flow.screens] };
  expect(withLiveExamples(again, setting).screens[1]).toBe(withLiveExamples(flow, setting).screens[1]);
  expect(withLiveExamples(flow, { rowsOf: () => undefined, today })).toBe(flow);
});
