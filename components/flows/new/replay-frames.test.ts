import { describe, expect, it } from "vitest";
import { parse } from "@/lib/flow/model/parse";
import { playToEnd } from "@/lib/flow/runtime/play/play";
import { templates } from "@/lib/templates/templates";
import { replayFrames } from "./replay-frames";

const today = "2026-03-10";

describe("replayFrames", () => {
  it.each(templates)("shows answers being given and every screen a play passes: $id", ({ flow }) => {
    const document = parse(flow);
    if (!document) throw new Error("a template opens");
    const frames = replayFrames(document, today);
    expect([...new Set(frames.map((frame) => frame.id))]).toEqual(playToEnd(document, { today }).visited);
    expect(frames.length).toBeGreaterThan(2);
  });

  it("shows nothing for a Flow that does not start", () => {
    expect(replayFrames({ props: {}, screens: [] }, today)).toEqual([]);
  });
});
