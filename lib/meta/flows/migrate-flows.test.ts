import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestGraph, type TestGraph } from "../client/test-graph";
import { migrateFlows } from "./migrate-flows";

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const waba = "2000000000000002";
const sentJson = () => JSON.parse(graph.arrived[0]?.body.toString() ?? "");

describe("moving Flows to another account", () => {
  it("tells each that came over and each that did not, with the reason", async () => {
    graph.answerWith(() => ({
      body: {
        migrated_flows: [{ source_name: "booking", source_id: "1", migrated_id: 12 }],
        failed_flows: [
          {
            source_name: "lead",
            error_code: "4233041",
            error_message: "Flows Migration Error: Flow with the same name exists in destination WABA.",
          },
        ],
      },
    }));
    const moved = await migrateFlows(graph.client(), waba, { wabaId: "1", names: ["booking", "lead"] });
    expect(sentJson()).toEqual({ source_waba_id: "1", source_flow_names: ["booking", "lead"] });
    expect(moved).toMatchObject({
      value: {
        migrated: [{ name: "booking", sourceId: "1", id: "12" }],
        failed: [{ name: "lead", reason: "migrate-name-taken" }],
      },
    });
  });
});
