import { describe, expect, it } from "vitest";
import { firstScreenOf } from "./first-screen";

describe("firstScreenOf", () => {
  it("cuts out the screen no route leads to, with the version", () => {
    const flow = {
      version: "7.3",
      routing_model: { B: ["A"], A: [] },
      screens: [{ id: "A" }, { id: "B" }],
    };
    expect(firstScreenOf(JSON.stringify(flow))).toBe('{"version":"7.3","screens":[{"id":"B"}]}');
  });

  it("takes the first screen when the routes do not say", () => {
    const flow = { routing_model: { A: ["B"], B: ["A"] }, screens: [{ id: "A" }, { id: "B" }] };
    expect(firstScreenOf(JSON.stringify(flow))).toBe('{"screens":[{"id":"A"}]}');
  });

  it("answers null for what has nothing to draw", () => {
    for (const text of [null, "", "{", "[]", '{"screens":3}', '{"screens":[]}', '{"screens":["x"]}']) {
      expect(firstScreenOf(text), String(text)).toBeNull();
    }
  });

  it("leaves out a screen too large to send along", () => {
    const flow = { screens: [{ id: "A", title: "x".repeat(200_000) }] };
    expect(firstScreenOf(JSON.stringify(flow))).toBeNull();
  });
});
