import { describe, expect, it } from "vitest";
import { catalogue } from "@/lib/flow/catalogue/index";
import { componentIcon } from "./component-icon";
import { searchComponents } from "./search-components";

function found(query: string): readonly string[] {
  return searchComponents(query).map((definition) => definition.type);
}

describe("searchComponents", () => {
  it("offers everything when nothing is typed", () => {
    expect(searchComponents("  ")).toBe(catalogue);
  });

  it.each([
    ["text field", "TextInput"],
    ["email", "TextInput"],
    ["photo", "PhotoPicker"],
    ["submit", "Footer"],
    ["Dropdown", "Dropdown"],
    ["if", "If"],
    ["calendarpicker", "CalendarPicker"],
  ])("puts what is meant by %j first", (query, type) => {
    expect(found(query)[0]).toBe(type);
  });

  it("puts a component first that is called just that", () => {
    for (const { title, type } of catalogue) expect(found(title)[0]).toBe(type);
  });

  it("needs every word to fit", () => {
    expect(found("button zebra")).toEqual([]);
  });
});

describe("componentIcon", () => {
  it("gives every component of the catalogue a picture of its own", () => {
    const icons = catalogue.map((definition) => componentIcon(definition.type));
    expect(new Set(icons).size).toBe(catalogue.length);
    expect(icons).not.toContain(componentIcon("NoSuchComponent"));
  });
});
