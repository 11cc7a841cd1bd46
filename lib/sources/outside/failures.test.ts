import { expect, test } from "vitest";
import { askFailureOf } from "./failures";

test.each([
  ["ECONNREFUSED", "Nobody answers"],
  ["EAI_AGAIN", "could not be looked up"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "cannot be trusted"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "cannot be trusted"],
  ["ERR_SSL_WRONG_VERSION_NUMBER", "No secure connection"],
  ["HPE_INVALID_CONSTANT", "no web server"],
  ["EWHATEVER", "cannot be reached"],
  ["", "cannot be reached"],
])("what the system calls “%s” is told in words, with what to do", (code, words) => {
  const { reason, happened, remedy } = askFailureOf({ reason: "unreachable", code });
  expect(reason).toBe("unreachable");
  expect(happened).toContain(words);
  expect(`${happened} ${remedy}`).not.toMatch(/[A-Z]{4}|_/);
});
