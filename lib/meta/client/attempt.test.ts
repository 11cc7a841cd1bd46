import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { GraphRequest, Repeat } from "./graph-request";
import { startTestGraph, type TestGraph, timingOf } from "./test-graph";

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const reading: GraphRequest = { method: "GET", path: ["77"], repeat: "always", patience: "read" };
const writing = (repeat: Repeat): GraphRequest => ({
  method: "POST",
  path: ["77", "things"],
  body: { name: "a", absent: undefined },
  repeat,
  patience: "write",
});
const anything = z.unknown();
describe("a call without an answer", () => {
  it("ends at its deadline", async () => {
    const stop = new AbortController();
    graph.answerWith(() => {
      stop.abort();
      return undefined;
    });
    const waited: number[] = [];
    const { timing } = timingOf({
      deadline: (ms) => {
        waited.push(ms);
        return stop.signal;
      },
    });
    const client = graph.client({ timing, attemptsMax: 1, timeoutsMs: { read: 1234 } });
    const got = await client.call(reading, anything);
    expect(got).toMatchObject({ ok: false, failure: { kind: "timed-out", attempts: 1 } });
    expect(waited).toEqual([1234]);
  });

  it("ends at its deadline while the answer trickles in", async () => {
    const stop = new AbortController();
    graph.answerWith((_arrived, _count, response) => {
      response.writeHead(200);
      response.write('{"id":', () => stop.abort());
      return undefined;
    });
    const { timing } = timingOf({ deadline: () => stop.signal });
    const got = await graph.client({ timing, attemptsMax: 1 }).call(reading, anything);
    expect(got).toMatchObject({ ok: false, failure: { kind: "timed-out" } });
  });

  it("ends when the caller stops it, and is not tried again", async () => {
    const stop = new AbortController();
    graph.answerWith(() => {
      stop.abort();
      return undefined;
    });
    const got = await graph.client().withSignal(stop.signal).call(reading, anything);
    expect(got).toMatchObject({ ok: false, failure: { kind: "cancelled" } });
    expect(graph.arrived).toHaveLength(1);
  });

  it("does not begin when the caller has stopped it before", async () => {
    graph.answerWith(() => ({ body: {} }));
    const got = await graph.client({ signal: AbortSignal.abort() }).call(writing("never"), anything);
    expect(got).toMatchObject({ ok: false, failure: { kind: "cancelled", mayHaveHappened: false } });
    expect(graph.arrived).toHaveLength(0);
  });

  it("says that a write may have happened when the connection broke", async () => {
    graph.answerWith((_arrived, _count, response) => {
      response.destroy();
      return undefined;
    });
    const got = await graph.client().call(writing("never"), anything);
    expect(got).toMatchObject({ ok: false, failure: { kind: "unreachable", mayHaveHappened: true } });
  });

  it("says that a write did not happen when nobody listens", async () => {
    const closed = await startTestGraph();
    await closed.close();
    const got = await closed.client().call(writing("never"), anything);
    expect(got).toMatchObject({
      ok: false,
      failure: { kind: "unreachable", mayHaveHappened: false, said: "ECONNREFUSED" },
    });
  });
});
