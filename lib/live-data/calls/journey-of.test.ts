import { describe, expect, it } from "vitest";
import type { StoredCall } from "@/db/endpoint-calls";
import { journeyOf, openingAround, withoutHidden } from "./journey-of";
import { mask } from "./masked";

const around: StoredCall = {
  ...{ position: 1, endpointId: "e", at: new Date(0), kind: "question", action: "INIT", screen: null },
  ...{ nextScreen: "A", flowToken: "t", status: 200, code: null, ms: 1 },
  ...{ deploymentId: null, revisionId: null, sendId: null, isTest: false },
  details: { data: {}, shown: { screen: "A", data: { slots: [] } }, notes: [], steps: [], times: {} },
};
const asked = (
  position: number,
  action: string,
  details: Partial<StoredCall["details"]> = {},
): StoredCall => ({
  ...around,
  ...{ position, action, screen: action === "INIT" ? null : "A" },
  details: { ...around.details, ...details },
});

describe("a journey out of the log", () => {
  it("is one opening of the Flow, though others were opened with the same token", () => {
    const calls = [
      asked(1, "INIT"),
      asked(2, "data_exchange"),
      asked(5, "INIT"),
      asked(6, "data_exchange"),
      asked(7, "BACK"),
      asked(9, "INIT"),
    ];
    const positions = (around: number) => openingAround(calls, around).map(({ position }) => position);
    expect(positions(6)).toEqual([5, 6, 7]);
    expect(positions(5)).toEqual([5, 6, 7]);
    expect(positions(1)).toEqual([1, 2]);
    expect(positions(9)).toEqual([9]);
  });

  it("keeps what was masked masked, and names it", () => {
    const data = { trigger: "pay", pin: mask, more: { code: mask }, city: "Lagos" };
    const journey = journeyOf([asked(1, "INIT"), asked(2, "data_exchange", { data })]);
    expect(journey).toMatchObject({ masked: ["pin", "code"], isPartial: false });
    expect(journey.steps[1]).toEqual({
      ...{ action: "data_exchange", screen: "A", data, fault: null },
      shown: { screen: "A", data: { slots: [] } },
    });
  });

  it("leaves out what the Flow hides by now, though the log has it", () => {
    const data = { pin: "1234", note: "", city: "Lagos" };
    const shown = { screen: "B", data: { account: { pin: "1234", code: mask } } };
    const kept = journeyOf([asked(1, "INIT"), asked(2, "data_exchange", { data, shown })]);
    const journey = withoutHidden(kept, new Set(["pin", "note"]));
    expect(journey.masked).toEqual(["pin", "code"]);
    expect(journey.steps[1]).toMatchObject({
      data: { pin: mask, note: "", city: "Lagos" },
      shown: { screen: "B", data: { account: { pin: mask, code: mask } } },
    });
    expect(JSON.stringify(journey)).not.toContain("1234");
  });

  it("says so when the log did not keep all of it, and keeps what went wrong", () => {
    const { data: _, ...nothing } = around.details;
    const gone: StoredCall = { ...asked(2, "data_exchange"), details: { ...nothing, isCut: true } };
    const failed = asked(3, "data_exchange", { fault: { message: "The sheet did not answer." } });
    const journey = journeyOf([asked(1, "INIT"), gone, failed]);
    expect(journey.isPartial).toBe(true);
    expect(journey.steps.map(({ fault }) => fault)).toEqual([null, "The sheet did not answer."]);
  });
});
