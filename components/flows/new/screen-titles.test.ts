import { expect, it } from "vitest";
import { screenTitles } from "./screen-titles";

it("lists titles in order, and ids where a title says nothing by itself", () => {
  const screens = [
    { id: "A", title: "Your details" },
    { id: "B", title: "${data.title}" },
    { id: "C", title: "" },
    { id: "D" },
    "no screen",
  ];
  expect(screenTitles({ screens })).toEqual(["Your details", "B", "C", "D"]);
  expect(screenTitles({})).toEqual([]);
});
