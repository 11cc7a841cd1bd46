import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestGraph, type TestGraph, timingOf } from "../client/test-graph";
import { deleteFlow, deprecateFlow, publishFlow } from "./publish-flow";
import { readFlow } from "./read-flow";
import { updateFlow } from "./update-flow";

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const flow = "1000000000000001";
const sentJson = () => JSON.parse(graph.arrived[0]?.body.toString() ?? "");

describe("the life of a Flow", () => {
  it.each([
    ["publish", publishFlow, "POST", `/v25.0/${flow}/publish`],
    ["deprecate", deprecateFlow, "POST", `/v25.0/${flow}/deprecate`],
    ["delete", deleteFlow, "DELETE", `/v25.0/${flow}`],
  ] as const)("%s is one call that is not repeated blindly", async (_name, act, method, path) => {
    graph.answerWith(() => ({ body: { success: true } }));
    expect(await act(graph.client(), flow)).toEqual({ ok: true, value: undefined });
    expect(graph.arrived[0]).toMatchObject({ method, path });
    graph.answerWith(() => ({ status: 500, body: { error: { code: 2, message: "Service" } } }));
    expect(await act(graph.client(), flow)).toMatchObject({
      failure: { kind: "temporary", mayHaveHappened: true },
    });
    expect(graph.arrived).toHaveLength(1);
  });

  it("waits for a publication longer than for a read", async () => {
    const waited: number[] = [];
    const { timing } = timingOf({
      deadline: (ms) => {
        waited.push(ms);
        return new AbortController().signal;
      },
    });
    graph.answerWith(() => ({ body: { success: true } }));
    await publishFlow(graph.client({ timing }), flow);
    graph.answerWith(() => ({ body: { id: flow } }));
    await readFlow(graph.client({ timing }), flow);
    expect(waited).toEqual([60_000, 15_000]);
  });

  it("shows what Meta says about a publication that integrity blocks", async () => {
    const error = {
      message: "Blocked by Integrity",
      type: "OAuthException",
      code: 139000,
      error_subcode: 4233020,
      is_transient: false,
      error_user_title: "Flow publishing failed",
      error_user_msg: "Integrity requirements not met.",
      fbtrace_id: "A1b2C3d4E5",
    };
    graph.answerWith(() => ({ status: 400, body: { error } }));
    expect(await publishFlow(graph.client(), flow)).toMatchObject({
      failure: {
        reason: "integrity",
        code: 139000,
        subcode: 4233020,
        said: "Flow publishing failed: Integrity requirements not met.",
        traceId: "A1b2C3d4E5",
        original: error,
      },
    });
  });

  it("is not done when Meta does not say so", async () => {
    graph.answerWith(() => ({ body: { success: false } }));
    expect(await publishFlow(graph.client(), flow)).toMatchObject({ failure: { kind: "unreadable" } });
  });

  it("changes only what is named", async () => {
    graph.answerWith(() => ({ body: { success: true } }));
    const changes = { endpointUri: "https://example.com/e", applicationId: "4000000000000004" };
    expect((await updateFlow(graph.client(), flow, changes)).ok).toBe(true);
    expect(sentJson()).toEqual({ endpoint_uri: "https://example.com/e", application_id: "4000000000000004" });
  });
});
