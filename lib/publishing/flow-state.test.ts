import { expect, it } from "vitest";
import { type FlowState, flowStateOf } from "./flow-state";

it.each<[Parameters<typeof flowStateOf>[0], FlowState]>([
  [{ status: null, wasPublished: false, isChanged: true }, "draft-here"],
  [{ status: "draft", wasPublished: false, isChanged: true }, "draft-at-meta"],
  [{ status: "draft", wasPublished: true, isChanged: true }, "live-changed"],
  [{ status: "draft", wasPublished: true, isChanged: false }, "live"],
  [{ status: "published", wasPublished: true, isChanged: false }, "live"],
  [{ status: "published", wasPublished: true, isChanged: true }, "live-changed"],
  [{ status: "throttled", wasPublished: true, isChanged: true }, "throttled"],
  [{ status: "blocked", wasPublished: true, isChanged: false }, "blocked"],
  [{ status: "deprecated", wasPublished: true, isChanged: false }, "retired"],
  [{ status: "gone", wasPublished: true, isChanged: false }, "deleted-at-meta"],
  [{ status: "unknown", wasPublished: true, isChanged: false }, "unknown"],
])("tells of %j that the Flow is %s", (facts, state) => {
  expect(flowStateOf(facts)).toBe(state);
});
