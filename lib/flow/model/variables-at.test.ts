import { describe, expect, test } from "vitest";
import { button, field, flowOf, go, input, screenOf } from "../fixtures/small-flow";
import { variableInWords, variablesAt } from "./variables-at";

const document = flowOf({
  A: { title: "Your details", children: [input("name", { label: "Full name" }), button(go("B"))] },
  B: {
    title: "Slot",
    data: {
      when: {
        type: "object",
        properties: {
          day: { type: "string" },
          at: { type: "object", properties: { h: { type: "number" } } },
        },
      },
      list: { type: "array", items: { type: "object", properties: { id: { type: "string" } } } },
      required: ["when"],
    },
    children: [
      { type: "DatePicker", name: "day", label: "${data.when.day}" },
      {
        type: "CalendarPicker",
        name: "stay",
        mode: "range",
        label: { "start-date": "From", "end-date": "To" },
      },
      { type: "PhotoPicker", name: "photo", label: "Photo" },
    ],
  },
  C: {
    title: "",
    data: { x: field("boolean", true) },
    children: [{ type: "OptIn", name: "ok", label: "I agree" }],
  },
});

describe("what can be read on a screen", () => {
  const variables = variablesAt(document, screenOf(document, "B").key);

  test("is its own answers and data first, then those of others, with labels and types", () => {
    expect(
      variables.map(({ text, type, isHere, ...rest }) => [
        text,
        type,
        isHere,
        variableInWords({ text, type, isHere, ...rest }),
      ]),
    ).toEqual([
      ["${form.day}", "string", true, "day"],
      ["${form.stay}", "object", true, "From"],
      ["${form.photo}", "media", true, "Photo"],
      ["${data.when}", "object", true, "when"],
      ["${data.when.day}", "string", true, "when › day"],
      ["${data.when.at}", "object", true, "when › at"],
      ["${data.when.at.h}", "number", true, "when › at › h"],
      ["${data.list}", "array<object>", true, "list"],
      ["${screen.A.form.name}", "string", false, "Full name, from screen Your details"],
      ["${screen.C.form.ok}", "boolean", false, "I agree, from screen C"],
      ["${screen.C.data.x}", "boolean", false, "x, from screen C"],
    ]);
  });

  test("tells whether its screen comes before", () => {
    expect(
      variables.filter(({ kind, isHere }) => kind === "answer" && !isHere).map(({ visited }) => visited),
    ).toEqual(["always", "never"]);
  });

  test("before 4.0 is only what stands on the screen", () => {
    const old = { ...document, props: { version: "3.1" } };
    expect(variablesAt(old, screenOf(document, "B").key).every(({ isHere }) => isHere)).toBe(true);
  });

  test("is nothing on a screen that does not exist", () => {
    expect(variablesAt(document, "gone" as never)).toEqual([]);
  });
});
