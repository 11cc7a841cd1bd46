import { expect, it } from "vitest";
import { logItems, type PhoneEntry } from "./log-items";
import type { ActivityItem } from "./ports";

const at = (second: number) => `2026-11-20T12:00:0${second}.000Z`;
const entry = (id: string, second: number): PhoneEntry => {
  return { kind: "phone", id, at: at(second), line: { text: id, tone: "plain" } };
};
const call = (id: string, second: number): ActivityItem => {
  return { kind: "endpoint", id, at: at(second), action: "INIT", outcome: "ok", status: 200, durationMs: 1 };
};
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

it("puts everything into one list, newest first", () => {
  const items = logItems([call("d", 4), call("b", 2)], [entry("c", 3), entry("a", 1)], "all");
  expect(ids(items)).toEqual(["d", "c", "b", "a"]);
});

it("shows one kind when that is asked for", () => {
  expect(ids(logItems([call("b", 2)], [entry("a", 1)], "phone"))).toEqual(["a"]);
  expect(ids(logItems([call("b", 2)], [entry("a", 1)], "endpoint"))).toEqual(["b"]);
});
