import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collect } from "../client/pages";
import { startTestGraph, type TestGraph } from "../client/test-graph";
import { flowTemplate } from "./flow-template";
import { createTemplate, deleteTemplate, listTemplates, readTemplate } from "./templates";

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const waba = "2000000000000002";
const invite = {
  name: "booking_invite",
  language: "en_US",
  category: "UTILITY",
  body: { text: "Your appointment is due. Pick a time below." },
  button: {
    text: "Pick a time",
    flow: { id: "1000000000000001" },
    opensWith: { by: "navigate", screen: "WELCOME" },
  },
} as const;

describe("a template that opens a Flow", () => {
  it("is sent in for review as documented, byte for byte", async () => {
    graph.answerWith(() => ({ body: { id: 12, status: "PENDING", category: "MARKETING" } }));
    expect(await createTemplate(graph.client(), waba, invite)).toEqual({
      ok: true,
      value: { id: "12", status: "PENDING", category: "MARKETING" },
    });
    expect(graph.arrived[0]).toMatchObject({ method: "POST", path: `/v25.0/${waba}/message_templates` });
    expect(graph.arrived[0]?.body.toString()).toBe(
      '{"name":"booking_invite","language":"en_US","category":"UTILITY","components":[' +
        '{"type":"BODY","text":"Your appointment is due. Pick a time below."},' +
        '{"type":"BUTTONS","buttons":[{"type":"FLOW","text":"Pick a time","flow_id":"1000000000000001",' +
        '"flow_action":"navigate","navigate_screen":"WELCOME"}]}]}',
    );
  });

  it("carries header, footer, samples and icon where they are given", () => {
    expect(
      flowTemplate({
        ...invite,
        header: { text: "For {{1}}", samples: ["Ana"] },
        body: { text: "On {{1}} at {{2}}", samples: ["Monday", "9:00"] },
        footer: "Salon",
        button: { ...invite.button, opensWith: { by: "data_exchange" }, icon: "REVIEW" },
      }).components,
    ).toEqual([
      { type: "HEADER", format: "TEXT", text: "For {{1}}", example: { header_text: ["Ana"] } },
      { type: "BODY", text: "On {{1}} at {{2}}", example: { body_text: [["Monday", "9:00"]] } },
      { type: "FOOTER", text: "Salon" },
      {
        type: "BUTTONS",
        buttons: [
          {
            type: "FLOW",
            text: "Pick a time",
            flow_id: "1000000000000001",
            flow_action: "data_exchange",
            icon: "REVIEW",
          },
        ],
      },
    ]);
  });

  it("is created once, however it fails", async () => {
    graph.answerWith(() => ({ status: 500, body: { error: { code: 2, message: "Service" } } }));
    await createTemplate(graph.client(), waba, invite);
    expect(graph.arrived).toHaveLength(1);
  });
});

describe("templates of an account", () => {
  const wire = {
    id: "12",
    name: "booking_invite",
    language: "en_US",
    status: "REJECTED",
    category: "UTILITY",
    rejected_reason: "INVALID_FORMAT",
    components: [
      { type: "BODY", text: "x" },
      {
        type: "BUTTONS",
        buttons: [{ type: "FLOW", text: "Go", flow_id: 1000000000000001 }, { type: "URL" }],
      },
    ],
  };

  it("tell which Flows they open", async () => {
    graph.answerWith(() => ({ body: { data: [wire, { id: "13" }] } }));
    const listed = await collect(listTemplates(graph.client(), waba, { name: "booking_invite" }));
    expect(graph.arrived[0]?.query.get("name")).toBe("booking_invite");
    expect(listed).toMatchObject({
      ok: true,
      value: [
        { id: "12", status: "REJECTED", rejectedReason: "INVALID_FORMAT", flowIds: ["1000000000000001"] },
        { id: "13", status: "UNKNOWN", rejectedReason: undefined, components: [], flowIds: [] },
      ],
    });
  });

  it("can be read one by one", async () => {
    graph.answerWith(() => ({ body: { ...wire, status: "APPROVED", rejected_reason: "NONE" } }));
    expect(await readTemplate(graph.client(), "12")).toMatchObject({
      value: { status: "APPROVED", rejectedReason: undefined },
    });
  });

  it("are deleted by name, in one language with the id", async () => {
    graph.answerWith(() => ({ body: { success: true } }));
    expect((await deleteTemplate(graph.client(), waba, { name: "a", id: "12" })).ok).toBe(true);
    expect(graph.arrived[0]?.method).toBe("DELETE");
    expect([...(graph.arrived[0]?.query ?? [])]).toEqual([
      ["name", "a"],
      ["hsm_id", "12"],
    ]);
  });
});
