import { describe, expect, it } from "vitest";
import type { JsonObject } from "@/lib/flow/json";
import { isJsonArray, isJsonObject } from "@/lib/flow/json";
import { hasCorpus, recorded } from "../test-corpus";
import { readError } from "./error-envelope";
import { explain, explainError, type GraphReason } from "./explain";

/** Code, words of Meta, name of the explanation (spec/platform.md, F.1 to F.3; 2200 and 133005 to 133009 from Meta's pages). */
const table: readonly (readonly [number, string, GraphReason])[] = [
  [0, "AuthException", "token-invalid"],
  [190, "Authentication Error", "token-invalid"],
  [190, "Error validating access token: Session has expired on Friday", "token-expired"],
  [104, "An access token is required", "token-absent"],
  [2500, "An active access token must be used", "token-absent"],
  [3, "Capability", "app-capability"],
  [10, "Application does not have permission", "permission"],
  [200, "Permissions error", "permission"],
  [299, "Permissions error", "permission"],
  [131005, "Access denied", "permission"],
  [368, "Temporarily blocked for policies violations", "account-restricted"],
  [131031, "Account locked", "account-restricted"],
  [100, "Invalid appsecret_proof provided in the API argument", "app-secret-mismatch"],
  [4, "Application request limit reached", "app-limit"],
  [80007, "Rate limit issues", "account-limit"],
  [613, "Calls to this api have exceeded the rate limit", "call-limit"],
  [130429, "Rate limit hit", "sending-limit"],
  [131048, "Spam rate limit hit", "spam-limit"],
  [131056, "Pair rate limit hit", "pair-limit"],
  [133016, "Account register deregister rate limit exceeded", "registration-limit"],
  [1, "API Unknown", "temporary"],
  [2, "API Service", "temporary"],
  [131000, "Something went wrong", "temporary"],
  [131016, "Service unavailable", "temporary"],
  [133004, "Server temporarily unavailable", "temporary"],
  [100, "Flow name is not unique", "name-taken"],
  [100, "Invalid Flow JSON version", "flow-version"],
  [100, "Invalid Flow JSON data_api_version", "data-version"],
  [100, "Flow with specified ID does not exist", "flow-missing"],
  [100, "Only one clone source can be set", "two-sources"],
  [100, "Specify Endpoint Uri in Flow JSON", "old-flow-address"],
  [139001, "Specify Endpoint Uri in Flow JSON", "old-flow-address"],
  [100, "Invalid Endpoint URI", "endpoint-address"],
  [100, "(#100) The parameter name is required.", "parameter"],
  [139000, "Blocked by Integrity", "integrity"],
  [139001, "Flow can't be updated", "not-editable"],
  [139001, "Error while processing Flow JSON", "processing"],
  [139002, "Publishing Flow in invalid state", "publish-state"],
  [139002, "Publishing Flow with validation errors", "publish-problems"],
  [139002, "Publishing Flow without data_channel_uri", "publish-address"],
  [139002, "Publishing without specifying endpoint_uri is forbidden", "publish-address"],
  [139002, "Versions in Flow JSON file are not available for publishing", "publish-version"],
  [139002, "No Phone Number connected to WhatsApp Business Account", "publish-number"],
  [139002, "Missing Flows Signed Public Key", "publish-key"],
  [139002, "No Application Connected to the Flow", "publish-app"],
  [139002, "Endpoint Not Available", "publish-endpoint"],
  [139002, "WhatsApp Business Account is not subscribed to Flows Webhooks", "publish-webhooks"],
  [139002, "Something new", "publish-refused"],
  [139003, "Can't deprecate unpublished flow", "not-published"],
  [139003, "Flow is already deprecated", "already-deprecated"],
  [139004, "Can't delete published Flow", "not-deletable"],
  [139006, "Metrics threshold is not reached", "few-requests"],
  [
    4233041,
    "Flows Migration Error: Flow with the same name exists in destination WABA.",
    "migrate-name-taken",
  ],
  [4233041, "Flows Migration Error: Flow name not found in source WABA.", "migrate-missing"],
  [131008, "Required parameter is missing", "message-incomplete"],
  [131009, "Parameter value is not valid", "message-invalid"],
  [131021, "Recipient cannot be sender", "message-to-itself"],
  [131026, "Message undeliverable", "undeliverable"],
  [131030, "Recipient not in allowed list", "recipient-not-allowed"],
  [131037, "Display name needs approval", "name-not-approved"],
  [131042, "Business eligibility payment issue", "payment"],
  [131045, "Incorrect certificate", "registration"],
  [131047, "Re-engagement message", "window-closed"],
  [131049, "Not delivered to maintain healthy ecosystem engagement", "marketing-cap"],
  [130472, "User's number is part of an experiment", "marketing-cap"],
  [131050, "User stopped marketing messages", "marketing-stopped"],
  [131051, "Unsupported message type", "message-kind"],
  [131052, "Media download error", "media-download"],
  [131053, "Media upload error", "media-upload"],
  [131055, "Method not allowed", "marketing-service"],
  [131057, "Account in maintenance mode", "maintenance"],
  [131062, "Scoped user id not supported", "user-id"],
  [131063, "Marketing only", "marketing-service"],
  [131064, "Template classification violations", "template-violations"],
  [130497, "Business account is restricted from messaging users in this country", "country"],
  [132000, "Template parameter count mismatch", "template-variables"],
  [132001, "Template does not exist", "template-missing"],
  [132005, "Template hydrated text too long", "template-too-long"],
  [132007, "Template format character policy violated", "template-policy"],
  [132012, "Template parameter format mismatch", "template-format"],
  [132015, "Template is paused", "template-paused"],
  [132016, "Template is disabled", "template-disabled"],
  [132068, "Flow is blocked", "flow-blocked"],
  [132069, "Flow is throttled", "flow-throttled"],
  [2200, "(#2200) Callback verification failed", "callback-unverified"],
  [133005, "Two step verification PIN mismatch", "pin-wrong"],
  [133006, "Phone number re-verification needed", "number-unverified"],
  [133008, "Too many two step verification PIN guesses", "pin-locked"],
  [133009, "Two step verification PIN guessed too fast", "pin-locked"],
  [133010, "Phone number not registered", "registration"],
  [134100, "Marketing messages only", "marketing-service"],
  [134101, "Template sync in progress", "marketing-service"],
  [134102, "Template unavailable", "marketing-service"],
  [135000, "Generic user error", "message-general"],
  [137000, "Recipient identity key mismatch", "identity-changed"],
  [141002, "Template not approved", "template-not-approved"],
  [141006, "There is an error with the payment method", "payment"],
  [141010, "The Business has not passed business verification", "business-not-verified"],
  [141014, "The WABA is banned", "account-banned"],
];

describe("an error of the Graph API", () => {
  it.each(table)("%i %s is explained as %s", (code, text, reason) => {
    expect(explainError({ code, text, status: 400 }).reason).toBe(reason);
  });

  it("33 below 100 is something that cannot be seen", () => {
    expect(explainError({ code: 100, subcode: 33, text: "Unsupported get request." })).toMatchObject({
      kind: "missing",
      reason: "object-missing",
    });
  });

  it.each([
    [401, "signed-out"],
    [403, "forbidden"],
    [404, "missing"],
    [429, "limited"],
    [500, "temporary"],
    [504, "temporary"],
    [418, "refused"],
  ])("without a code is explained by HTTP status %i", (status, kind) => {
    expect(explainError({ status }).kind).toBe(kind);
  });

  it("with an unknown code is told as one that is not known here", () => {
    expect(explainError({ code: 987_654, text: "New", status: 400 }).reason).toBe("other");
  });
});

describe("every explanation", () => {
  const all = [...new Set(table.map(([, , reason]) => reason))].map((reason) => explain(reason));

  it.each(all)("says what happened and what to do in whole sentences: $reason", ({ happened, remedy }) => {
    for (const text of [happened, remedy]) {
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(text).not.toMatch(/!|\bWABA\b|endpoint_uri|JSON|\bAPI\b|139\d{3}|13[0-9]{4}/);
    }
  });
});

describe.skipIf(!hasCorpus)("errors that others have recorded", () => {
  const errors = recorded("graph-error").flatMap(({ name, payload }) =>
    (isJsonArray(payload) ? payload : [payload]).map((item) => [name, errorIn(item)] as const),
  );

  it("are there", () => expect(errors.length).toBeGreaterThan(30));

  it.each(errors)("%s: a person can act on it", (_name, error) => {
    const { code, subcode, text, said } = readError(error);
    const found = explainError({ code, subcode, text, status: 400 });
    expect(found.reason).not.toBe("other");
    expect(found.remedy.length).toBeGreaterThan(15);
    expect(said).toBeTruthy();
  });
});

it.skipIf(hasCorpus)("needs ../shared/corpus/payloads, which is not here", () => {
  expect(recorded("graph-error")).toEqual([]);
});

function errorIn(item: unknown): JsonObject {
  const error = isJsonObject(item) && isJsonObject(item.error) ? item.error : item;
  if (!isJsonObject(error)) throw new Error("a recorded error is an object");
  return error;
}
