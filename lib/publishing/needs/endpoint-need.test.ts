import { expect, it } from "vitest";
import type { PingOutcome } from "@/lib/endpoint/client/ping-address";
import { endpointNeed } from "./endpoint-need";

const table: readonly (readonly [PingOutcome, string, RegExp])[] = [
  [{ kind: "active", ms: 240 }, "good", /answers phones, in 240 ms/],
  [{ kind: "active", ms: 1400 }, "caution", /took 1\.4 seconds/],
  [{ kind: "refused", reason: "not-https" }, "problem", /start with https/],
  [{ kind: "refused", reason: "not-public" }, "problem", /private network/],
  [{ kind: "refused", reason: "carries-password" }, "problem", /password/],
  [{ kind: "refused", reason: "no-address" }, "problem", /no address/],
  [{ kind: "refused", reason: "toString" }, "problem", /cannot be called/],
  [{ kind: "bad-key" }, "problem", /key of the number/],
  [{ kind: "too-slow" }, "problem", /within ten seconds/],
  [{ kind: "unreachable", code: "ENOTFOUND" }, "problem", /no server/],
  [{ kind: "unreachable", code: "ECONNREFUSED" }, "problem", /Nothing answers/],
  [{ kind: "unreachable", code: "CERT_HAS_EXPIRED" }, "problem", /certificate/],
  [{ kind: "unreachable", code: "DEPTH_ZERO_SELF_SIGNED_CERT" }, "problem", /certificate/],
  [{ kind: "unreachable", code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" }, "problem", /certificate/],
  [{ kind: "unreachable", code: "UND_ERR_SOCKET" }, "problem", /broke off/],
  [{ kind: "unreachable", code: "" }, "problem", /broke off/],
  [{ kind: "redirected", status: 302, began: "" }, "problem", /leads on/],
  [{ kind: "wrong-status", status: 404, began: "Not found" }, "problem", /nothing at this address/],
  [{ kind: "wrong-status", status: 401, began: "" }, "problem", /sign-in \(401\)/],
  [{ kind: "wrong-status", status: 405, began: "" }, "problem", /requests of this kind/],
  [{ kind: "wrong-status", status: 400, began: "" }, "problem", /refused the request \(400\)/],
  [{ kind: "wrong-status", status: 502, began: "" }, "problem", /fault of its own \(502\)/],
  [{ kind: "wrong-status", status: 204, began: "" }, "problem", /status 204/],
  [{ kind: "not-opened" }, "problem", /another key/],
  [{ kind: "signature-refused" }, "problem", /forged/],
  [{ kind: "not-encrypted", began: "<html>" }, "problem", /not encrypted/],
  [{ kind: "not-ours" }, "problem", /cannot open it/],
  [{ kind: "wrong-answer", began: "{}" }, "problem", /not to the check/],
  [{ kind: "too-large" }, "problem", /far too much/],
];

it.each(table)("a ping that ends with %j is a %s in words", (outcome, state, words) => {
  const need = endpointNeed(outcome);
  expect(need).toMatchObject({ id: "endpoint", state, happened: expect.stringMatching(words) });
  if (state === "good") return;
  expect(need.remedy).toMatch(/^[A-Z].*\.$/);
  expect(need.fix).toBe(state === "problem" ? "enter-address" : undefined);
});
