import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestGraph, type TestGraph } from "../client/test-graph";
import { flowJsonBytesMax, uploadFlowJson } from "./upload-flow-json";

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const flow = "1000000000000001";

describe("uploading Flow JSON", () => {
  const text = '{\n  "version": "7.3",\n  "note": "ä €"\n}';

  it("sends the three parts that Meta names, the file byte for byte", async () => {
    graph.answerWith(() => ({ body: { success: true, validation_errors: [] } }));
    expect(await uploadFlowJson(graph.client(), flow, text)).toEqual({ ok: true, value: [] });
    const [got] = graph.arrived;
    expect(got).toMatchObject({ method: "POST", path: `/v25.0/${flow}/assets` });
    const type = got?.headers["content-type"] ?? "";
    expect(type).toMatch(/^multipart\/form-data; boundary=/);
    const boundary = type.split("boundary=")[1];
    expect(got?.body.toString()).toBe(
      [
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="flow.json"`,
        `Content-Type: application/json\r\n\r\n${text}`,
        `--${boundary}\r\nContent-Disposition: form-data; name="name"\r\n\r\nflow.json`,
        `--${boundary}\r\nContent-Disposition: form-data; name="asset_type"\r\n\r\nFLOW_JSON`,
        `--${boundary}--`,
      ]
        .join("\r\n")
        .concat(got?.body.toString().endsWith("--\r\n") ? "\r\n" : ""),
    );
  });

  it("answers the mistakes with the places in the text", async () => {
    const place = { line_start: 10, line_end: 10, column_start: 21, column_end: 34 };
    graph.answerWith(() => ({
      body: {
        success: true,
        validation_errors: [
          {
            error: "INVALID_PROPERTY_VALUE",
            error_type: "FLOW_JSON_ERROR",
            message: "Invalid value found for property 'type'.",
            ...place,
            pointers: [{ ...place, path: "screens [0]. layout.children [0].type" }],
          },
        ],
      },
    }));
    expect(await uploadFlowJson(graph.client(), flow, text)).toEqual({
      ok: true,
      value: [
        {
          code: "INVALID_PROPERTY_VALUE",
          type: "FLOW_JSON_ERROR",
          message: "Invalid value found for property 'type'.",
          places: [
            {
              pointer: "/screens/0/layout/children/0/type",
              lineStart: 10,
              lineEnd: 10,
              columnStart: 21,
              columnEnd: 34,
            },
          ],
        },
      ],
    });
  });

  it("is sent again when Meta could not finish preparing it", async () => {
    const error = { message: "Error while processing Flow JSON", code: 139001 };
    graph.answerWith((_arrived, count) =>
      count === 1 ? { status: 400, body: { error } } : { body: { success: true, validation_errors: [] } },
    );
    expect((await uploadFlowJson(graph.client(), flow, text)).ok).toBe(true);
    expect(graph.arrived).toHaveLength(2);
    expect(graph.arrived[1]?.body.toString()).toContain(text);
  });

  it("is not sent again when the Flow cannot be changed", async () => {
    const error = { message: "Flow can't be updated", code: 139001 };
    graph.answerWith(() => ({ status: 400, body: { error } }));
    expect(await uploadFlowJson(graph.client(), flow, text)).toMatchObject({
      failure: { reason: "not-editable" },
    });
    expect(graph.arrived).toHaveLength(1);
  });

  it("does not begin with more than 10 MB", async () => {
    graph.answerWith(() => ({ body: {} }));
    const uploaded = await uploadFlowJson(graph.client(), flow, "x".repeat(flowJsonBytesMax + 1));
    expect(uploaded).toMatchObject({ failure: { reason: "flow-too-large", mayHaveHappened: false } });
    expect(graph.arrived).toHaveLength(0);
  });
});
