import { expect, it } from "vitest";
import { connectionWords } from "./connection-words";

it.each([
  ["ECONNREFUSED", "Nobody answers"],
  ["ENOTFOUND", "is not known"],
  ["EAI_AGAIN", "could not be looked up"],
  ["ECONNRESET", "broke off"],
  ["UND_ERR_SOCKET", "broke off"],
  ["CERT_HAS_EXPIRED", "has expired"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "cannot be trusted"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "cannot be trusted"],
  ["ERR_SSL_WRONG_VERSION_NUMBER", "No secure connection"],
  ["HPE_INVALID_CONSTANT", "no web server"],
  ["EWHATEVER", "cannot be reached"],
  ["toString", "cannot be reached"],
  ["", "cannot be reached"],
])("what the system calls “%s” is told in words, with what to do", (code, words) => {
  const { happened, remedy } = connectionWords(code);
  expect(happened).toContain(words);
  expect(remedy).toMatch(/^[A-Z].*\.$/);
  expect(`${happened} ${remedy}`).not.toMatch(/[A-Z]{4}|_/);
});
