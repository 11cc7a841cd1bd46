import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { askEndpoint } from "./ask-endpoint";

const body = { action: "data_exchange", screen: "A", data: {} } as const;
const staying = new AbortController().signal;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("askEndpoint", () => {
  test("answers with the reply", async () => {
    const reply = { kind: "answer", body: { screen: "B", data: {} } } as const;
    expect(await askEndpoint(async () => reply, body, staying)).toEqual(reply);
  });

  test("turns a rejection into an endpoint that cannot be reached", async () => {
    const reply = await askEndpoint(() => Promise.reject(new Error("no route")), body, staying);
    expect(reply).toEqual({ kind: "unreachable", message: "no route" });
  });

  test("gives up after ten seconds and tells the request to stop", async () => {
    let seen: AbortSignal | undefined;
    const waiting = askEndpoint(
      (_, signal) => {
        seen = signal;
        return new Promise(() => {});
      },
      body,
      staying,
    );
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await waiting).toMatchObject({ kind: "unreachable" });
    expect(seen?.aborted).toBe(true);
  });
});
