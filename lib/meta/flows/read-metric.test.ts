import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestGraph, type TestGraph } from "../client/test-graph";
import { readMetric } from "./read-metric";

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const flow = "1000000000000001";

it("figures of an endpoint come by time", async () => {
  graph.answerWith(() => ({
    body: {
      id: flow,
      metric: {
        name: "ENDPOINT_REQUEST_COUNT",
        granularity: "DAY",
        data_points: [{ timestamp: "2026-01-28T08:00:00+0000", data: [{ key: "value", value: 412 }] }],
      },
    },
  }));
  const metric = { name: "ENDPOINT_REQUEST_COUNT", granularity: "DAY", since: "2026-01-28" } as const;
  expect(await readMetric(graph.client(), flow, metric)).toEqual({
    ok: true,
    value: [{ at: new Date("2026-01-28T08:00:00Z"), values: [{ key: "value", value: 412 }] }],
  });
  expect(graph.arrived[0]?.query.get("fields")).toBe(
    "metric.name(ENDPOINT_REQUEST_COUNT).granularity(DAY).since(2026-01-28)",
  );
});
