import { expect, it } from "vitest";
import { mayBeShared } from "./shared-token";

it.each([
  ["", true],
  ["unused", true],
  ["flow-token-1", true],
  ["1000000000000001", true],
  ["1000000000000002", false],
  ["5f3c2a1e-77aa-4c1b-9a55-0123456789ab", false],
])("a token like %j may be that of several people: %j", (token, isShared) => {
  expect(mayBeShared(token, "1000000000000001")).toBe(isShared);
});
