import { describe, expect, it } from "vitest";
import { recipientOf, shownNumber } from "./recipient";

describe("a phone number as people write it", () => {
  it.each([
    ["+1 (650) 555-1234", undefined, "16505551234"],
    ["16505551234", undefined, "16505551234"],
    ["650 555 1234", "US", "16505551234"],
    ["0049 171 1234567", undefined, "491711234567"],
    ["00 49 (0) 171 1234567", undefined, "491711234567"],
    ["0171 1234567", "DE", "491711234567"],
    ["491711234567", "US", "491711234567"],
    ["11 98765-4321", "BR", "5511987654321"],
    ["\u202a+49 171 1234567\u202c", undefined, "491711234567"],
  ])("%s from %s is %s", (text, country, digits) => {
    expect(recipientOf(text, country)).toEqual({ ok: true, value: digits });
  });

  it.each([
    ["Ana", "no-number"],
    ["", "no-number"],
    ["+49", "no-number"],
    ["0171 1234567", "needs-country"],
  ])("%s is refused: %s", (text, reason) => {
    expect(recipientOf(text)).toEqual({ ok: false, failure: { reason } });
  });

  it("is shown with its country and gaps", () => {
    expect(shownNumber("16505551234")).toBe("+1 650 555 1234");
  });
});
