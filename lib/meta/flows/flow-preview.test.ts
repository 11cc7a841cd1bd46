import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestGraph, type TestGraph } from "../client/test-graph";
import { interactivePreview, readPreview } from "./flow-preview";

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const flow = "1000000000000001";

describe("Meta's own preview", () => {
  const url = `https://business.facebook.com/wa/manage/flows/${flow}/preview/?token=abc`;

  it("keeps its link unless a new one is asked for", async () => {
    graph.answerWith(() => ({
      body: { id: flow, preview: { preview_url: url, expires_at: "2026-12-20T10:15:30+0000" } },
    }));
    const preview = { url, expiresAt: new Date("2026-12-20T10:15:30Z") };
    expect(await readPreview(graph.client(), flow)).toEqual({ ok: true, value: preview });
    await readPreview(graph.client(), flow, { renew: true });
    expect(graph.arrived.map(({ query }) => query.get("fields"))).toEqual([
      "preview.invalidate(false)",
      "preview.invalidate(true)",
    ]);
  });

  it("can be opened at a screen with data", () => {
    const opened = interactivePreview(
      { url, expiresAt: undefined },
      { opensWith: "navigate", screen: "WELCOME", data: { name: "Ä&b" }, flowToken: "t" },
    );
    const query = new URL(opened ?? "").searchParams;
    expect(query.get("token")).toBe("abc");
    expect(query.get("interactive")).toBe("true");
    expect(JSON.parse(query.get("flow_action_payload") ?? "")).toEqual({
      screen: "WELCOME",
      data: { name: "Ä&b" },
    });
  });

  it("carries no payload when the endpoint decides", () => {
    const options = { opensWith: "data_exchange", flowToken: "t", phoneNumber: "1555" } as const;
    const query = new URL(interactivePreview({ url, expiresAt: undefined }, options) ?? "").searchParams;
    expect(query.has("flow_action_payload")).toBe(false);
    expect(query.get("phone_number")).toBe("1555");
  });

  it("is opened at https addresses only", () => {
    const preview = { url: "javascript:alert(1)", expiresAt: undefined };
    expect(interactivePreview(preview, { opensWith: "data_exchange" })).toBeUndefined();
  });
});
