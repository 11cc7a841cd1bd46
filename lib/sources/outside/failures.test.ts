import { expect, test } from "vitest";
import { askFailureOf } from "./failures";

test("why nobody answers is told in words, with what to do, beside a reason of its own", () => {
  expect(askFailureOf({ reason: "unreachable", code: "ECONNREFUSED" })).toEqual({
    reason: "unreachable",
    happened: "Nobody answers at the address: its server is down.",
    remedy: "Start the server again, or check the address.",
  });
  expect(askFailureOf({ reason: "timed-out" })).toMatchObject({ reason: "timed-out" });
});
