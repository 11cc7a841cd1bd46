import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collect, collectWhole } from "../client/pages";
import { startTestGraph, type TestGraph } from "../client/test-graph";
import { findFlow, listFlows, listFlowsWithTimes } from "./list-flows";

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const waba = "2000000000000002";
const flow = "1000000000000001";

describe("listing Flows", () => {
  const page = (from: number, next?: string) => ({
    body: {
      data: [from, from + 1].map((number) => ({
        id: `${flow}${number}`,
        name: `F${number}`,
        status: "DRAFT",
      })),
      paging: {
        cursors: { before: "b", after: `after-${from}` },
        ...(next ? { next: `https://elsewhere.example.com/?access_token=x&after=${next}` } : {}),
      },
    },
  });

  it("goes through all pages by cursor and to no other address", async () => {
    graph.answerWith(({ query }) => (query.get("after") ? page(3) : page(1, "after-1")));
    const listed = await collect(listFlows(graph.client(), waba));
    expect(listed.ok && listed.value.map(({ name }) => name)).toEqual(["F1", "F2", "F3", "F4"]);
    expect(graph.arrived.map(({ query }) => query.get("after"))).toEqual([null, "after-1"]);
    expect(graph.arrived[0]?.query.get("limit")).toBe("50");
  });

  it("asks for a page only when somebody wants its items", async () => {
    graph.answerWith(() => page(1, "after-1"));
    expect(await findFlow(graph.client(), waba, "F2")).toMatchObject({ ok: true, value: { name: "F2" } });
    expect(graph.arrived).toHaveLength(1);
  });

  it("asks for the time of the last change, and does without where Meta refuses the field", async () => {
    const flows = {
      data: [{ id: flow, name: "F", status: "DRAFT", updated_at: "2026-11-20T10:15:30+0000" }],
    };
    graph.answerWith(() => ({ body: flows }));
    const listed = await collect(listFlowsWithTimes(graph.client(), waba));
    expect(listed.ok && listed.value[0]?.updatedAt).toEqual(new Date("2026-11-20T10:15:30Z"));
    const error = { message: "(#100) Tried accessing nonexisting field (updated_at)", code: 100 };
    graph.answerWith(({ query }) =>
      query.get("fields")?.includes("updated_at") ? { status: 400, body: { error } } : page(1),
    );
    expect(await collect(listFlowsWithTimes(graph.client(), waba))).toMatchObject({
      ok: true,
      value: [{ name: "F1" }, { name: "F2" }],
    });
    graph.answerWith(() => ({ status: 401, body: { error: { message: "Expired", code: 190 } } }));
    const signedOut = await collect(listFlowsWithTimes(graph.client(), waba));
    expect(signedOut).toMatchObject({ ok: false, failure: { kind: "signed-out" } });
  });

  it("answers undefined for a name that is not there", async () => {
    graph.answerWith(() => page(1));
    expect(await findFlow(graph.client(), waba, "F9")).toEqual({ ok: true, value: undefined });
  });

  it("ends when Meta leads round in circles", async () => {
    graph.answerWith(() => page(1, "after-1"));
    expect(await collect(listFlows(graph.client(), waba))).toMatchObject({ ok: true });
    expect(graph.arrived).toHaveLength(2);
  });

  it("ends with a failure when the list has no end", async () => {
    graph.answerWith((_arrived, count) => page(count, `after-${count}`));
    const listed = await collect(listFlows(graph.client(), waba));
    expect(listed).toMatchObject({ ok: false, failure: { reason: "too-many-pages" } });
    expect(graph.arrived).toHaveLength(200);
  });

  it.each([{}, { data: {} }, { data: null }])("does not take %j for an empty list", async (body) => {
    graph.answerWith(() => ({ body }));
    const listed = await collect(listFlows(graph.client(), waba));
    expect(listed).toMatchObject({ ok: false, failure: { reason: "answer-incomplete", said: "data" } });
  });

  it("leaves out what has no id and says so, and takes a list of nothing readable for none", async () => {
    const known = { id: flow, name: "F", status: "DRAFT" };
    graph.answerWith(() => ({ body: { data: [{ name: "Without" }, known, 7] } }));
    const flows = { ok: true, value: { values: [{ name: "F" }], isWhole: false } };
    expect(await collectWhole(listFlows(graph.client(), waba))).toMatchObject(flows);
    expect(await collectWhole(listFlowsWithTimes(graph.client(), waba))).toMatchObject(flows);
    graph.answerWith(() => ({ body: { data: [{ name: "Without" }] } }));
    expect(await collect(listFlows(graph.client(), waba))).toMatchObject({
      ok: false,
      failure: { reason: "answer-incomplete" },
    });
  });

  it("ends at its first failure", async () => {
    graph.answerWith((_arrived, count) =>
      count === 1 ? page(1, "after-1") : { status: 401, body: { error: { code: 190, message: "expired" } } },
    );
    const seen: boolean[] = [];
    for await (const item of listFlows(graph.client(), waba)) seen.push(item.ok);
    expect(seen).toEqual([true, true, false]);
  });
});
