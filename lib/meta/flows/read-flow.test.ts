import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestGraph, type TestGraph } from "../client/test-graph";
import { readFlow } from "./read-flow";

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const waba = "2000000000000002";
const flow = "1000000000000001";

describe("reading a Flow", () => {
  const wire = {
    id: flow,
    name: "Booking",
    status: "BLOCKED",
    categories: ["OTHER", null, "SHOPPING"],
    validation_errors: [],
    json_version: "7.3",
    data_api_version: "3.0",
    endpoint_uri: "https://example.com/flow",
    whatsapp_business_account: { id: waba, name: "Salon", timezone_id: "1" },
    application: { id: 4000000000000004, name: "App", link: "https://www.facebook.com/games/?app_id=4" },
    updated_at: "2024-10-29T21:09:19+0000",
    health_status: {
      can_send_message: "BLOCKED",
      entities: [
        {
          entity_type: "FLOW",
          id: flow,
          can_send_message: "BLOCKED",
          errors: [
            {
              error_code: 131000,
              error_description: "endpoint_uri: You need to set the endpoint URI.",
              possible_solution: "/docs",
            },
          ],
        },
        {
          entity_type: "BUSINESS",
          id: "3",
          can_send_message: "LIMITED",
          errors: [{ error_code: 141010, error_description: "…" }],
        },
        { entity_type: "APP", id: "4", can_send_message: "AVAILABLE", additional_info: ["not subscribed"] },
      ],
    },
    brand_new: { a: 1 },
  };

  it("tells its state, what belongs to it and what is in the way, in plain words", async () => {
    graph.answerWith(() => ({ body: wire }));
    const read = await readFlow(graph.client(), flow, { phoneNumberId: "5000000000000005" });
    expect(graph.arrived[0]?.query.get("fields")).toMatch(
      /,health_status\.phone_number\(5000000000000005\)$/,
    );
    expect(read).toMatchObject({
      ok: true,
      value: {
        id: flow,
        status: "BLOCKED",
        categories: ["OTHER", "SHOPPING"],
        jsonVersion: "7.3",
        account: { id: waba, name: "Salon" },
        application: { id: "4000000000000004", name: "App" },
        updatedAt: new Date("2024-10-29T21:09:19Z"),
        health: {
          canSend: "BLOCKED",
          entities: [
            { type: "FLOW", errors: [{ code: 131000, reason: "publish-address" }] },
            { type: "BUSINESS", canSend: "LIMITED", errors: [{ reason: "business-not-verified" }] },
            { type: "APP", notes: ["not subscribed"], errors: [] },
          ],
        },
        raw: { brand_new: { a: 1 } },
      },
    });
  });

  it("needs nothing but the id", async () => {
    graph.answerWith(() => ({ body: { id: 7, status: "SOMETHING_NEW", health_status: "odd", preview: 3 } }));
    expect(await readFlow(graph.client(), "7")).toMatchObject({
      ok: true,
      value: { id: "7", name: "", status: "UNKNOWN", categories: [], problems: [], health: undefined },
    });
  });

  it("says missing for a Flow that cannot be seen", async () => {
    const error = {
      message:
        "Unsupported get request. Object with ID '1' does not exist, cannot be loaded due to missing permissions",
      type: "GraphMethodException",
      code: 100,
      error_subcode: 33,
    };
    graph.answerWith(() => ({ status: 400, body: { error } }));
    expect(await readFlow(graph.client(), flow)).toMatchObject({ failure: { kind: "missing", subcode: 33 } });
  });
});
