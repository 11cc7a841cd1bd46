import { describe, expect, test } from "vitest";
import { button, complete, flowOf, go, input, nodeOf, wireOf } from "../fixtures/small-flow";
import { print } from "../model/print";
import { conversionsOf, convertComponent } from "./convert-component";
import { dateOfTimestamp } from "./date-of-timestamp";
import { setVersion } from "./set-version";

describe("another component", () => {
  const radio = {
    type: "RadioButtonsGroup",
    name: "r",
    label: "R",
    description: "D",
    required: true,
    "init-value": "a",
    "media-size": "large",
    "on-select-action": { name: "update_data", payload: {} },
    "data-source": [
      { id: "a", title: "A", description: "x" },
      { id: "b", title: "B" },
    ],
    "future-prop": 1,
  };
  const document = flowOf({
    A: [radio, { type: "TextBody", text: ["a", "b"], markdown: true }, input("i"), button(go("B"))],
    B: [button(complete())],
  });
  const convert = (name: string, to: string) =>
    convertComponent(document, { node: nodeOf(document, name).id, to });

  test("keeps label, options and settings, and makes a list of a first choice", () => {
    const { document: next, dropped } = convert("r", "CheckboxGroup");
    expect(wireOf(next, "A")[0]).toEqual({ ...radio, type: "CheckboxGroup", "init-value": ["a"] });
    expect(dropped).toEqual([]);
    const back = convertComponent(next, { node: nodeOf(next, "r").id, to: "RadioButtonsGroup" });
    expect(wireOf(back.document, "A")[0]).toEqual(radio);
  });

  test("drops what it does not know, and says so", () => {
    const { document: next, dropped } = convert("r", "ChipsSelector");
    expect(wireOf(next, "A")[0]).toEqual({
      type: "ChipsSelector",
      name: "r",
      label: "R",
      description: "D",
      required: true,
      "init-value": ["a"],
      "on-select-action": { name: "update_data", payload: {} },
      "data-source": [
        { id: "a", title: "A" },
        { id: "b", title: "B" },
      ],
      "future-prop": 1,
    });
    expect(dropped).toEqual(["media-size"]);
  });

  test("converts a first value that stands in the Form", () => {
    const { "init-value": _, ...plain } = radio;
    const form = { type: "Form", name: "f", "init-values": { r: "a", other: "x" }, children: [plain] };
    const inForm = flowOf({ A: [form] });
    const { document: next } = convertComponent(inForm, {
      node: nodeOf(inForm, "r").id,
      to: "CheckboxGroup",
    });
    expect(wireOf(next, "A")).toEqual([
      { ...form, "init-values": { other: "x", r: ["a"] }, children: [{ ...plain, type: "CheckboxGroup" }] },
    ]);
  });

  test("makes one text of several", () => {
    expect(wireOf(convert("TextBody", "TextHeading").document, "A")[1]).toEqual({
      type: "TextHeading",
      text: "a b",
    });
  });

  test.each([
    ["r", ["CheckboxGroup", "Dropdown", "ChipsSelector"]],
    ["TextBody", ["TextHeading", "TextSubheading", "TextCaption"]],
    ["i", ["TextArea"]],
    ["Footer", []],
  ])("%s can become %j", (name, types) => {
    expect(conversionsOf(document, nodeOf(document, name).id).map(({ type }) => type)).toEqual(types);
  });

  test("that cannot stand there, or is of another kind, is refused", () => {
    expect(convert("r", "TextInput").document).toBe(document);
    const old = flowOf({ A: [radio] }, { version: "6.2" });
    expect(conversionsOf(old, nodeOf(old, "r").id).map(({ type }) => type)).toEqual([
      "CheckboxGroup",
      "Dropdown",
    ]);
  });
});

describe("another version", () => {
  test("turns timestamps into dates at 5.0 and drops what is gone", () => {
    const document = flowOf(
      {
        A: [
          {
            type: "DatePicker",
            name: "d",
            label: "",
            "min-date": "1609459200000",
            "unavailable-dates": ["1583020800000", "2020-01-01"],
            "helper-text": "",
          },
        ],
      },
      { version: "2.1", data_channel_uri: "https://a.b" },
    );
    const next = setVersion(document, "7.3");
    expect(print(next)).not.toHaveProperty("data_channel_uri");
    expect(wireOf(next, "A")[0]).toEqual({
      type: "DatePicker",
      name: "d",
      label: "",
      "min-date": "2021-01-01",
      "unavailable-dates": ["2020-03-01", "2020-01-01"],
    });
  });

  test("drops blank optional texts at 6.0, in entries too", () => {
    const document = flowOf(
      {
        A: [
          {
            type: "Dropdown",
            name: "d",
            label: " ",
            "data-source": [{ id: "a", title: "", description: " " }],
          },
        ],
      },
      { version: "5.1" },
    );
    expect(wireOf(setVersion(document, "6.0"), "A")[0]).toEqual({
      type: "Dropdown",
      name: "d",
      label: " ",
      "data-source": [{ id: "a", title: "" }],
    });
  });

  test("that is older loses data API 4.0", () => {
    const document = flowOf({ A: [] }, { data_api_version: "4.0" });
    expect(print(setVersion(document, "7.2"))).toMatchObject({ version: "7.2", data_api_version: "3.0" });
    expect(setVersion(document, "7.3")).toBe(document);
  });

  test.each([
    ["0000000000", "1970-01-01"],
    ["951782400000", "2000-02-29"],
    ["1709164800000", "2024-02-29"],
    ["1735689599999", "2024-12-31"],
    ["-86400000", "-86400000"],
    ["2024-01-01", "2024-01-01"],
    ["soon", "soon"],
  ])("the timestamp %s is the day %s", (timestamp, day) => {
    expect(dateOfTimestamp(timestamp)).toBe(day);
  });

  test("counts days as the calendar does", () => {
    for (let day = -20_000; day < 60_000; day += 37) {
      const time = day * 86_400_000;
      if (Math.abs(time) < 1e9) continue;
      expect(dateOfTimestamp(String(time))).toBe(new Date(time).toISOString().slice(0, 10));
    }
  });
});
