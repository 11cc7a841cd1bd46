import { describe, expect, it } from "vitest";
import { sheetAddress } from "./sheet-address";

const sheetId = "1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms";

describe("the link of a sheet", () => {
  it.each([
    [`https://docs.google.com/spreadsheets/d/${sheetId}/edit?usp=sharing`, `/d/${sheetId}/export?format=csv`],
    [
      `https://docs.google.com/spreadsheets/d/${sheetId}/edit#gid=42`,
      `/d/${sheetId}/export?format=csv&gid=42`,
    ],
    [`https://docs.google.com/spreadsheets/u/1/d/${sheetId}/view`, `/d/${sheetId}/export?format=csv`],
    ["https://docs.google.com/spreadsheets/d/e/2PACX-1v_x/pubhtml", "/d/e/2PACX-1v_x/pub?output=csv"],
    [
      "https://docs.google.com/spreadsheets/d/e/2PACX-1v_x/pub?gid=7&single=true&output=csv",
      "/d/e/2PACX-1v_x/pub?output=csv&gid=7&single=true",
    ],
    ["https://docs.google.com/document/d/abc/edit", undefined],
    ["https://example.com/spreadsheets/d/e/2PACX/pub", undefined],
    ["no link", undefined],
  ])("%s is read at %s", (link, csv) => {
    expect(sheetAddress(link)?.csv).toBe(csv && `https://docs.google.com/spreadsheets${csv}`);
  });
});
