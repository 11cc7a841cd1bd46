import { describe, expect, it } from "vitest";
import type { FlowItem } from "./flow-item";
import { withChange } from "./list-change";
import { matchingFlows } from "./matching-flows";

const flows = ["Appointment booking", "Café order", "Order slot"].map(flowNamed);

function flowNamed(name: string): FlowItem {
  return {
    id: name,
    name,
    status: "draft",
    isArchived: false,
    changedAt: "2026-01-01T00:00:00Z",
    responses: { total: 0, fresh: 0 },
    firstScreen: null,
    places: [],
  };
}

function namesFor(search: string): readonly string[] {
  return matchingFlows(flows, search).map((flow) => flow.name);
}

describe("matchingFlows", () => {
  it("finds names by any part, whatever case and accents", () => {
    expect(namesFor("BOOK")).toEqual(["Appointment booking"]);
    expect(namesFor("cafe")).toEqual(["Café order"]);
    expect(namesFor("order")).toEqual(["Café order", "Order slot"]);
  });

  it("wants every word, in any order", () => {
    expect(namesFor("slot order")).toEqual(["Order slot"]);
    expect(namesFor("slot booking")).toEqual([]);
  });

  it("shows everything when nothing is searched for", () => {
    expect(namesFor("  ")).toHaveLength(3);
  });
});

describe("withChange", () => {
  it("leaves the others as they are", () => {
    expect(withChange(flows, { type: "remove", flowId: "Café order" })).toEqual([flows[0], flows[2]]);
    const renamed = withChange(flows, { type: "rename", flowId: "Order slot", name: "Slots" });
    expect(renamed.map((flow) => flow.name)).toEqual(["Appointment booking", "Café order", "Slots"]);
  });
});
