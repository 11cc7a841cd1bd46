import { describe, expect, test } from "vitest";
import type { JsonObject } from "../json";
import { validateText } from "./validate-text";

/** Codes with pointers below the only component of a Flow, as Meta would report them. */
function reported(component: JsonObject, version = "7.3"): readonly string[] {
  const flow = {
    version,
    screens: [
      {
        id: "A",
        title: "A",
        terminal: true,
        layout: { type: "SingleColumnLayout", children: [component] },
      },
    ],
  };
  return validateText(JSON.stringify(flow))
    .filter(({ severity }) => severity === "error")
    .map(({ code, pointer }) => `${code} ${pointer.replace("/screens/0/layout/children/0", "")}`)
    .sort();
}

const date = { type: "DatePicker", name: "day", label: "Day", "init-value": "2026-02-01" };

describe("what Meta reports along with a fault", () => {
  test("a blank text is refused as text, and as the object a calendar's label may be", () => {
    expect(reported({ type: "Image", src: "x", "alt-text": "" })).toEqual(["PATTERN_MISMATCH /alt-text"]);
    const input = { type: "TextInput", name: "a", label: "A", "helper-text": "" };
    expect(reported(input)).toEqual(["INVALID_PROPERTY_TYPE /helper-text", "PATTERN_MISMATCH /helper-text"]);
    expect(reported(input, "6.0")).toEqual(["PATTERN_MISMATCH /helper-text"]);
  });

  test("a plain start value is no list and no reference, once its component has a fault", () => {
    expect(reported({ ...date, colour: "red" })).toEqual([
      "INVALID_PROPERTY_KEY /colour",
      "INVALID_PROPERTY_TYPE /init-value",
      "PATTERN_MISMATCH /init-value",
    ]);
  });

  test("a reference as start value fits every description, so nothing is added", () => {
    expect(reported({ ...date, "init-value": "${data.day}", colour: "red" })).toEqual([
      "INVALID_PROPERTY_KEY /colour",
    ]);
  });

  test("keys of options that chips do not have are named from 6.3 on", () => {
    const list = {
      type: "RadioButtonsGroup",
      name: "a",
      label: "A",
      enabled: "yes",
      "data-source": [{ id: "a", title: "A", metadata: "9 EUR" }],
    };
    expect(reported(list)).toContain("INVALID_PROPERTY_KEY /data-source/0/metadata");
    expect(reported(list, "6.2")).not.toContain("INVALID_PROPERTY_KEY /data-source/0/metadata");
  });

  test("an action without a name is taken for one that opens a link", () => {
    expect(reported({ type: "Footer", label: "Go", "on-click-action": { payload: {} } })).toEqual([
      "MISSING_REQUIRED_PROPERTY /on-click-action",
      "MISSING_REQUIRED_PROPERTY /on-click-action",
      "NOT_KEYWORD_SCHEMA_VALIDATION_FAILED /on-click-action",
    ]);
  });

  test("nothing is added to a component without a fault", () => {
    expect(reported(date).filter((line) => line.includes("init-value"))).toEqual([]);
  });
});
