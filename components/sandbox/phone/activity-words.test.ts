import { expect, it } from "vitest";
import { activityWords } from "./activity-words";
import type { ActivityItem } from "./ports";

const at = "2026-11-20T12:00:00.000Z";
const webhook = {
  kind: "webhook",
  id: "1",
  at,
  subject: { about: "response" },
  state: "delivered",
  attempts: 1,
  lastAnswer: "200",
  url: "https://example.com",
  dueAt: at,
} as const;
const call = {
  kind: "endpoint",
  id: "2",
  at,
  action: "INIT",
  outcome: "ok",
  status: 200,
  durationMs: 40,
} as const;
const words = (item: ActivityItem) => activityWords(item, () => "12:00");

it("says what a webhook tells and how far it came", () => {
  expect(words(webhook)).toEqual({
    title: "Webhook: response to a Flow",
    state: "Delivered · answer 200",
    tone: "good",
  });
  expect(words({ ...webhook, state: "waiting", attempts: 3, lastAnswer: "500" })).toMatchObject({
    state: "On its way · 3 attempts · answer 500 · next try 12:00",
    tone: "caution",
  });
  expect(words({ ...webhook, state: "lost", attempts: 0, lastAnswer: null }).tone).toBe("caution");
});

it("says what live data was asked and how it went", () => {
  expect(words(call)).toEqual({
    title: "Live data: the Flow opens",
    state: "answered · 200 · 40 ms",
    tone: "good",
  });
  const silent = { ...call, outcome: "timeout_error", status: null, durationMs: 10_000 };
  expect(words(silent)).toMatchObject({ state: "no answer in 10 seconds · 10.0 s", tone: "problem" });
});

it("says what became of a Flow, and when an alert is over", () => {
  const flow = (event: string, state: string) =>
    words({ ...webhook, subject: { about: "flow", event, state } }).title;
  expect(flow("FLOW_STATUS_CHANGE", "PUBLISHED")).toBe("Webhook: a Flow is live");
  expect(flow("ENDPOINT_LATENCY", "ACTIVATED")).toBe("Webhook: alert about a slow endpoint");
  expect(flow("ENDPOINT_LATENCY", "DEACTIVATED")).toBe("Webhook: alert about a slow endpoint, over");
});

it("has words for what it does not know", () => {
  expect(words({ ...call, action: "constructor", outcome: "new_kind" }).title).toBe("Live data");
  expect(words({ ...webhook, subject: { about: "status", status: "played" } }).title).toBe(
    "Webhook: message played",
  );
});
