import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestGraph, type TestGraph } from "../client/test-graph";
import { downloadFlowJson } from "./download-flow-json";

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const flow = "1000000000000001";

describe("downloading Flow JSON", () => {
  const assets = (url: string) => ({
    body: { data: [{ name: "flow.json", asset_type: "FLOW_JSON", download_url: url }] },
  });

  it("gives the text byte for byte, asked for without the token", async () => {
    const text = '\ufeff{"a": 1.0}\r\n';
    graph.answerWith(({ path }) =>
      path.startsWith("/cdn") ? { body: text } : assets(`${graph.origin}/cdn/f?sig=1`),
    );
    expect(await downloadFlowJson(graph.client(), flow)).toEqual({ ok: true, value: text });
    expect(graph.arrived[1]?.path).toBe("/cdn/f");
    expect(graph.arrived[1]?.headers.authorization).toBeUndefined();
  });

  it.each([
    "http://169.254.169.254/latest/meta-data",
    "https://evil.example.com/flow.json",
    "https://facebook.com.example.com/flow.json",
    "https://user@scontent.fbcdn.net/flow.json",
    "http://scontent.fbcdn.net/flow.json",
    "file:///etc/passwd",
    "nonsense",
  ])("does not ask %s", async (url) => {
    graph.answerWith(() => assets(url));
    const refusing: typeof fetch = async (address, options) => {
      if (String(address).startsWith(graph.origin)) return fetch(address, options);
      throw new Error(`asked ${String(address)}`);
    };
    const got = await downloadFlowJson(graph.client({ fetch: refusing }), flow);
    expect(got).toMatchObject({ failure: { reason: "foreign-address" } });
  });

  it("asks Meta's file hosts", async () => {
    graph.answerWith(() => assets("https://scontent.xx.fbcdn.net/flow.json"));
    const asked: string[] = [];
    const noting: typeof fetch = async (address, options) => {
      if (String(address).startsWith(graph.origin)) return fetch(address, options);
      asked.push(String(address));
      return new Response("{}");
    };
    expect(await downloadFlowJson(graph.client({ fetch: noting }), flow)).toEqual({ ok: true, value: "{}" });
    expect(asked).toEqual(["https://scontent.xx.fbcdn.net/flow.json"]);
  });

  it("answers undefined for a Flow without one", async () => {
    graph.answerWith(() => ({ body: { data: [] } }));
    expect(await downloadFlowJson(graph.client(), flow)).toEqual({ ok: true, value: undefined });
  });
});
