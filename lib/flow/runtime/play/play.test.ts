import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Json } from "../../json";
import { parse } from "../../model/parse";
import { button, flowOf, goTo, input, link, optionsNamed, screenOf, text } from "../test-run";
import { type PlayOptions, playToEnd } from "./play";

function play(wire: Json, options: Partial<PlayOptions> = {}) {
  const flow = parse(wire);
  if (!flow) throw new Error("a Flow under test has screens");
  return playToEnd(flow, { today: "2026-11-20", ...options });
}

const last = screenOf(
  "LAST",
  [button("Send", { name: "complete", payload: { all: "${screen.FIRST.form.x}" } })],
  {
    terminal: true,
  },
);

/** A Flow that asks one thing and completes. */
function asking(component: { readonly [key: string]: Json }): Json {
  return flowOf("7.3", [
    screenOf("FIRST", [{ name: "x", label: "X", ...component }, button("Next", goTo("LAST"))]),
    last,
  ]);
}

describe("playing a Flow to its end", () => {
  test.each<[string, { readonly [key: string]: Json }]>([
    ["a text", { type: "TextInput", required: true }],
    ["a text of at least 30 characters", { type: "TextInput", required: true, "min-chars": 30 }],
    ["a text of at most 2 characters", { type: "TextInput", required: true, "max-chars": 2 }],
    ["an email", { type: "TextInput", "input-type": "email", required: true }],
    ["a phone number", { type: "TextInput", "input-type": "phone", required: true }],
    ["a number", { type: "TextInput", "input-type": "number", required: true, "min-chars": 5 }],
    [
      "a passcode",
      { type: "TextInput", "input-type": "passcode", required: true, "min-chars": 6, "max-chars": 6 },
    ],
    ["a pattern", { type: "TextInput", "input-type": "text", required: true, pattern: "^[A-Z]{2}-\\d{4}$" }],
    [
      "a strong password",
      { type: "TextInput", "input-type": "password", required: true, pattern: "(?=.*[A-Z])(?=.*\\d).{8,}" },
    ],
    ["a paragraph", { type: "TextArea", required: true, "max-length": 5 }],
    ["one option", { type: "Dropdown", required: true, "data-source": optionsNamed("a", "b") }],
    [
      "an option that can be chosen",
      {
        type: "RadioButtonsGroup",
        required: true,
        "data-source": [
          { id: "a", title: "A", enabled: false },
          { id: "b", title: "B" },
        ],
      },
    ],
    [
      "three options",
      { type: "CheckboxGroup", "min-selected-items": 3, "data-source": optionsNamed("a", "b", "c", "d") },
    ],
    ["chips", { type: "ChipsSelector", required: true, "data-source": optionsNamed("a", "b") }],
    ["a consent", { type: "OptIn", required: true }],
    [
      "a date",
      { type: "DatePicker", required: true, "max-date": "2020-01-01", "unavailable-dates": ["1900-01-01"] },
    ],
    ["a working day", { type: "CalendarPicker", required: true, "include-days": ["Mon"] }],
    [
      "a range",
      {
        type: "CalendarPicker",
        mode: "range",
        label: {},
        required: { "start-date": true, "end-date": true },
        "min-days": 3,
      },
    ],
    ["photos", { type: "PhotoPicker", "min-uploaded-photos": 2, "max-uploaded-photos": 2 }],
  ])("finds %s that is accepted", (_, component) => {
    const played = play(asking(component));
    expect(played).toMatchObject({ outcome: "completed", reason: null, visited: ["FIRST", "LAST"] });
    expect(played.response).toHaveProperty("all");
  });

  test("starts from example data, follows branches and answers the endpoint from examples", () => {
    const flow = flowOf(
      "7.3",
      [
        screenOf(
          "FIRST",
          [
            {
              type: "Dropdown",
              name: "x",
              label: "X",
              required: true,
              "data-source": "${data.list}",
              "on-select-action": { name: "data_exchange", payload: { x: "${form.x}" } },
            },
            { type: "If", condition: "${form.x} == 'a'", then: [input("why", { required: true })] },
            button("Next", { name: "data_exchange", payload: { why: "${form.why}" } }),
          ],
          { data: { list: { type: "array", items: { type: "object" }, __example__: optionsNamed("a") } } },
        ),
        screenOf(
          "LAST",
          [
            { type: "TextBody", text: "${data.sum}" },
            button("Send", { name: "complete", payload: { sum: "${data.sum}" } }),
          ],
          {
            terminal: true,
            data: { sum: text("12") },
          },
        ),
      ],
      { data_api_version: "3.0", routing_model: { FIRST: ["LAST"], LAST: [] } },
    );
    const played = play(flow);
    expect(played).toMatchObject({ outcome: "completed", response: { sum: "12" } });
    expect(played.log.flatMap(({ effects }) => effects.map(({ type }) => type))).toEqual([
      "exchange",
      "exchange",
      "complete",
    ]);
  });

  test("finds the way out of circles and side screens", () => {
    const flow = flowOf("7.3", [
      screenOf("A", [link("Terms", goTo("TERMS")), link("Round", goTo("B"))]),
      screenOf("TERMS", []),
      screenOf("B", [link("Back", goTo("A")), link("On", goTo("LAST"))]),
      last,
    ]);
    expect(play(flow).outcome).toBe("completed");
  });

  test("fills what may stay empty only when asked to", () => {
    const flow = asking({ type: "TextInput" });
    expect(play(flow).response).toEqual({});
    expect(play(flow, { fill: "all" }).response).toEqual({ all: "Ana Example" });
  });

  test("says what stands in the way", () => {
    expect(play(asking({ type: "Dropdown", required: true, "data-source": [] }))).toMatchObject({
      outcome: "stuck",
      reason: 'Nothing leads on from screen "FIRST". "x" is not accepted (required).',
    });
    expect(play(flowOf("7.3", [screenOf("A", [link("x", goTo("NOPE"))])]))).toMatchObject({
      outcome: "failed",
    });
    const circle = [screenOf("A", [link("x", goTo("B"))]), screenOf("B", [link("x", goTo("A"))])];
    expect(play(flowOf("7.3", circle), { stepsMax: 50 })).toMatchObject({ outcome: "endless" });
  });

  test("lets the caller choose the way and the answer", () => {
    const flow = flowOf("7.3", [
      screenOf(
        "FIRST",
        [link("Short", goTo("LAST")), button("Next", { name: "data_exchange", payload: {} })],
        { terminal: true },
      ),
      last,
    ]);
    const short = play(flow, { choose: (ways) => ways.find(({ label }) => label === "Short") ?? ways[0] });
    expect(short.visited).toEqual(["FIRST", "LAST"]);
    const staying = play(flow, { reply: (replies) => replies.find(({ kind }) => kind === "finish") });
    expect(staying.visited).toEqual(["FIRST"]);
  });
});

const folder = new URL("../../../../../shared/corpus/flows/", import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];

test.skipIf(files.length > 0)("needs ../shared/corpus/flows, which is not here", () => {
  expect(files).toEqual([]);
});

test.skipIf(files.length === 0)("two of three real Flows play to their end, and none throws or hangs", () => {
  const flows = files.flatMap((name) => {
    try {
      return parse(JSON.parse(readFileSync(new URL(name, folder), "utf8"))) ?? [];
    } catch {
      return [];
    }
  });
  const outcomes = flows.map((flow) => playToEnd(flow, { today: "2026-11-20", fill: "all" }).outcome);
  const completed = outcomes.filter((outcome) => outcome === "completed").length;
  expect(completed / flows.length).toBeGreaterThan(2 / 3);
});
