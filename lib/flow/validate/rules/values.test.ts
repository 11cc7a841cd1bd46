import { describe, expect, test } from "vitest";
import { button, complete, field, flowOf, go, input } from "../../fixtures/small-flow";
import type { JsonObject } from "../../json";
import type { FlowDocument } from "../../model/document";
import { pointerOf } from "../../model/pointer";
import { validate } from "../validate";

function errorsOf(document: FlowDocument): readonly string[] {
  return validate(document)
    .filter(({ severity }) => severity === "error")
    .map(({ code, target }) => `${code} ${pointerOf(document, target)}`);
}

const at = "/screens/0/layout/children";
const end = button(complete());

/** One last screen with these components above its button. */
function screenWith(children: readonly JsonObject[], props: JsonObject = {}): FlowDocument {
  return flowOf({ A: { terminal: true, ...props, children: [...children, end] } });
}

describe("values that belong together", () => {
  const calendar = { type: "CalendarPicker", name: "day", label: "Day" };
  const ends = { "start-date": "From", "end-date": "To" };
  const list = (items: readonly JsonObject[], props: JsonObject = {}): FlowDocument =>
    flowOf({
      A: [{ type: "NavigationList", name: "l", "list-items": items, ...props }],
      B: { terminal: true, children: [end] },
    });
  const row = (id: string, props: JsonObject = {}): JsonObject => ({
    id,
    "main-content": { title: id },
    ...props,
  });
  const tap = { "on-click-action": go("B") };

  test.each<[string, FlowDocument, readonly string[]]>([
    [
      "least above most",
      screenWith([input("x", { "min-chars": 5, "max-chars": 2 })]),
      [`MIN_VALUE_GREATER_THAN_MAX ${at}/0/min-chars`],
    ],
    [
      "a date that is none",
      screenWith([{ type: "DatePicker", name: "d", label: "D", "min-date": "1700000000000" }]),
      [`INVALID_DATE_RANGE ${at}/0/min-date`],
    ],
    [
      "a date outside the range",
      screenWith([
        { type: "DatePicker", name: "d", label: "D", "min-date": "2026-01-01", "init-value": "2025-01-01" },
      ]),
      [`INVALID_DATE_RANGE ${at}/0/init-value`],
    ],
    [
      "one label for a range of dates",
      screenWith([{ ...calendar, mode: "range" }]),
      [`INVALID_TYPE ${at}/0/label`],
    ],
    [
      "a range that lacks its end",
      screenWith([{ ...calendar, mode: "range", label: { "start-date": "From" } }]),
      [`MISSING_CALENDAR_PICKER_RANGE_MODE_PROP ${at}/0/label`],
    ],
    [
      "a range with a third end",
      screenWith([{ ...calendar, mode: "range", label: { ...ends, middle: "x" } }]),
      [`UNEXPECTED_CALENDAR_PICKER_RANGE_MODE_PROP ${at}/0/label`],
    ],
    ["two labels for one date", screenWith([{ ...calendar, label: ends }]), [`INVALID_TYPE ${at}/0/label`]],
    [
      "a title for one date",
      screenWith([{ ...calendar, title: "Stay" }]),
      [`INVALID_PROPERTY_NAME_FOR_CONDITION ${at}/0/title`],
    ],
    [
      "a picture and a color in one list",
      screenWith([
        {
          type: "RadioButtonsGroup",
          name: "r",
          label: "R",
          "data-source": [
            { id: "a", title: "A", image: "QQ==" },
            { id: "b", title: "B", color: "#112233" },
          ],
        },
      ]),
      [`DATA_SOURCE_ITEMS_HAVE_BOTH_IMAGE_AND_COLOR ${at}/0/data-source/1/color`],
    ],
    [
      "21 rows",
      list(
        Array.from({ length: 21 }, (_, index) => row(`r${index}`)),
        tap,
      ),
      [`MAX_ITEMS_REQUIRED ${at}/0`],
    ],
    [
      "two badges",
      list([row("a", { badge: "x" }), row("b", { badge: "y" })], tap),
      [`MAX_ITEMS_REQUIRED ${at}/0`],
    ],
    [
      "a tap on the list and on a row",
      list([row("a", tap)], tap),
      [`DUPLICATE_PROPETY_FOR_CONDITION ${at}/0/on-click-action`],
    ],
    ["no tap anywhere", list([row("a")]), [`MISSING_REQUIRED_PROPERTY ${at}/0`]],
    [
      "an upload filled in beforehand",
      screenWith([
        {
          type: "Form",
          name: "f",
          "init-values": { p: "x" },
          children: [{ type: "PhotoPicker", name: "p", label: "P" }],
        },
      ]),
      [`NATIVE_COMPONENT_IN_FORM_INIT_VALUES ${at}/0/init-values/p`],
    ],
    [
      "a start value of the wrong kind",
      screenWith([{ type: "Form", name: "f", "init-values": { x: 1 }, children: [input("x")] }]),
      [`INVALID_PROPERTY_VALUE ${at}/0/init-values`],
    ],
    [
      "an example that does not fit its field",
      screenWith([], { data: { a: field("number", "one") } }),
      ["INVALID_PROPERTY_TYPE /screens/0/data/a/__example__"],
    ],
    [
      "a list without entries in the data",
      screenWith([], { data: { a: field("array", []) } }),
      ["INVALID_SCREEN_DATA /screens/0/data/a"],
    ],
  ])("%s", (_, document, expected) => {
    expect(errorsOf(document)).toEqual(expected);
  });
});
