import { describe, expect, it } from "vitest";
import type { PlayLogEntry } from "@/components/preview/play/play-log";
import { logLine } from "./log-words";

describe("logLine", () => {
  it.each<[PlayLogEntry, string]>([
    [{ kind: "screen", screen: "A", title: "Details" }, "Screen Details"],
    [{ kind: "answer", screen: "A", name: "city", value: "Bonn" }, "city: Bonn"],
    [{ kind: "answer", screen: "A", name: "news", value: true }, "news: yes"],
    [{ kind: "answer", screen: "A", name: "tags", value: ["a", "b"] }, "tags: a, b"],
    [{ kind: "answer", screen: "A", name: "photos", value: [{ file_name: "a.jpg" }] }, "photos: 1 file"],
    [
      {
        kind: "answer",
        screen: "A",
        name: "stay",
        value: { "start-date": "2026-01-01", "end-date": "2026-01-03" },
      },
      "stay: 2026-01-01 – 2026-01-03",
    ],
    [{ kind: "answer", screen: "A", name: "city", value: undefined }, "city taken back"],
  ])("says %j in words", (entry, text) => {
    expect(logLine(entry).text).toBe(text);
  });

  it("keeps what was sent at the end to be looked at", () => {
    const payload = { name: "Ana" };
    expect(logLine({ kind: "finished", payload })).toMatchObject({ data: payload, tone: "good" });
  });

  it("marks what went wrong", () => {
    const failure = { code: "no-such-screen", message: "Screen X" } as const;
    expect(logLine({ kind: "failed", failure })).toMatchObject({ detail: "Screen X", tone: "problem" });
  });
});
