import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestGraph, type TestGraph } from "../client/test-graph";
import { createFlow } from "./create-flow";

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const waba = "2000000000000002";
const flow = "1000000000000001";
const sentJson = () => JSON.parse(graph.arrived[0]?.body.toString() ?? "");

describe("making a Flow", () => {
  const details = { name: "Booking", categories: ["APPOINTMENT_BOOKING"] } as const;

  it("sends what Meta names, and nothing that was not said", async () => {
    graph.answerWith(() => ({ body: { id: flow } }));
    const made = await createFlow(graph.client(), waba, details);
    expect(made).toEqual({ ok: true, value: { id: flow, problems: [] } });
    expect(graph.arrived[0]).toMatchObject({ method: "POST", path: `/v25.0/${waba}/flows` });
    expect(sentJson()).toEqual({ name: "Booking", categories: ["APPOINTMENT_BOOKING"] });
  });

  it("sends Flow JSON as a text", async () => {
    graph.answerWith(() => ({ body: { id: flow, success: true, validation_errors: [] } }));
    const flowJson = '{"version":"7.3","screens":[]}';
    await createFlow(graph.client(), waba, { ...details, flowJson, publish: true });
    expect(sentJson()).toMatchObject({ flow_json: flowJson, publish: true });
  });

  it("is tried once, however it fails", async () => {
    for (const answer of [
      { status: 503, body: "" },
      { status: 429, headers: { "retry-after": "1" }, body: "" },
      { status: 400, body: { error: { code: 613, message: "limit", is_transient: true } } },
    ]) {
      graph.answerWith(() => answer);
      expect((await createFlow(graph.client(), waba, details)).ok).toBe(false);
      expect(graph.arrived).toHaveLength(1);
    }
  });

  it("names a taken name as such", async () => {
    const error = { message: "Flow name is not unique", code: 100, type: "OAuthException" };
    graph.answerWith(() => ({ status: 400, body: { error } }));
    const made = await createFlow(graph.client(), waba, details);
    expect(made).toMatchObject({ failure: { reason: "name-taken", mayHaveHappened: false } });
  });
});
