import { describe, expect, test } from "vitest";
import { type Option, optionsMatching, optionsOf, spokenOption, toggled } from "./options";
import { limitsText, selectionLimits } from "./selection-limits";

const blank: Option = {
  id: "",
  title: "",
  description: "",
  metadata: "",
  isEnabled: true,
  image: "",
  altText: "",
  color: "",
  path: "data-source/0",
};
const option = (values: Partial<Option>): Option => ({ ...blank, ...values });

describe("optionsOf", () => {
  test("draws whatever a data-source holds, with the path of each entry", () => {
    const [first, second] = optionsOf([{ id: 1, title: ["A", "B"], color: "red" }, "nonsense", { id: "b" }]);
    expect(first).toMatchObject({ id: "1", title: "A\nB", color: "", path: "data-source/0" });
    expect(second).toMatchObject({ id: "b", isEnabled: true, path: "data-source/2" });
    expect(optionsOf("${data.missing}")).toEqual([]);
  });
});

describe("toggled", () => {
  test("adds to the end and takes out from anywhere", () => {
    expect(toggled(["a", "b"], "c")).toEqual(["a", "b", "c"]);
    expect(toggled(["a", "b"], "a")).toEqual(["b"]);
  });
});

describe("spokenOption", () => {
  test("reads title, description and extra text as sentences", () => {
    expect(spokenOption(option({ title: "Monday", description: "Mornings only.", metadata: "$5" }))).toBe(
      "Monday. Mornings only. $5.",
    );
    expect(spokenOption(option({ title: "Monday" }))).toBe("Monday.");
  });
});

describe("optionsMatching", () => {
  const options = [option({ title: "São Paulo" }), option({ title: "Lima", description: "Peru" })];

  test("finds words in any order, whatever the case and accents", () => {
    expect(optionsMatching(options, "paulo SAO")).toEqual([options[0]]);
    expect(optionsMatching(options, "peru")).toEqual([options[1]]);
  });

  test("shows all for an empty search and none for a strange one", () => {
    expect(optionsMatching(options, "  ")).toEqual(options);
    expect(optionsMatching(options, "xyz")).toEqual([]);
  });
});

describe("limitsText", () => {
  test.each([
    [{ "min-selected-items": 2, "max-selected-items": 2 }, "Select 2"],
    [{ "min-selected-items": 1, "max-selected-items": 3 }, "Select 1 to 3"],
    [{ "max-selected-items": 3 }, "Select up to 3"],
    [{ "min-selected-items": 2 }, "Select at least 2"],
    [{ "min-selected-items": 1 }, ""],
    [{}, ""],
  ])("%j reads %j", (props, text) => {
    expect(limitsText(selectionLimits(props))).toBe(text);
  });
});
