import { describe, expect, it } from "vitest";
import type { Finding } from "../ports";
import { emptyGuide, withCheck, withText } from "./guide-state";

const good: Finding = { state: "good", happened: "It works." };
const bad: Finding = { state: "problem", happened: "It does not." };

describe("the guide", () => {
  it("fills in what a token leaves no choice about, and has it looked at", () => {
    const typed = withText(emptyGuide, "accessToken", "EAAtoken");
    const accounts = [{ id: "2000", name: "Clinic" }];
    const { state, next } = withCheck(typed, "accessToken", {
      finding: good,
      suggested: { appId: "4000", accounts },
    });
    expect(state.entered).toMatchObject({ appId: "4000", wabaId: "2000", phoneNumberId: "" });
    expect(next).toEqual(["wabaId", "appId"]);
  });

  it("offers several accounts without choosing one, and changes nothing that was entered", () => {
    const typed = withText(withText(emptyGuide, "accessToken", "EAAtoken"), "appId", "4999");
    const accounts = [
      { id: "2000", name: "Clinic" },
      { id: "2001", name: "Shop" },
    ];
    const { state } = withCheck(typed, "accessToken", {
      finding: good,
      suggested: { appId: "4000", accounts },
    });
    expect(state.entered).toMatchObject({ appId: "4999", wabaId: "" });
    expect(state.suggested.accounts).toEqual(accounts);
  });

  it("forgets what was found with the help of a field that changes", () => {
    const known = {
      ...emptyGuide,
      findings: { accessToken: good, wabaId: good, phoneNumberId: good, appId: good },
    };
    const { findings } = withText(known, "wabaId", "2");
    expect(findings).toEqual({ accessToken: good, wabaId: undefined, phoneNumberId: undefined, appId: good });
  });

  it("looks again at what could not be looked at before", () => {
    const unknown: Finding = { state: "unknown", happened: "The token has to work first." };
    const typed = withText(withText(emptyGuide, "accessToken", "EAA"), "wabaId", "2000");
    const known = { ...typed, findings: { accessToken: unknown, wabaId: unknown } };
    expect(withCheck(known, "appSecret", { finding: good, suggested: {} }).next).toEqual([
      "accessToken",
      "wabaId",
    ]);
  });

  it("looks at nothing further while a field does not hold", () => {
    const typed = withText(withText(emptyGuide, "accessToken", "EAA"), "wabaId", "2000");
    expect(withCheck(typed, "accessToken", { finding: bad, suggested: {} }).next).toEqual([]);
  });
});
