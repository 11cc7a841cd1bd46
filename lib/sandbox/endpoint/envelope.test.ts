import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { sealRequest } from "@/lib/endpoint/client/seal-request";
import { signBody } from "@/lib/meta/webhooks/signature";
import { openRequest } from "../test-endpoint";
import { testKeys } from "../test-sandbox";
import { flowTokenSignature, openAnswer } from "./envelope";

const file = "../shared/spec/vectors/encryption.json";
const vectorSchema = z.object({
  app_secret: z.string(),
  endpoint: z.array(
    z.object({
      name: z.string(),
      aes_key_hex: z.string(),
      iv_hex: z.string(),
      request_plaintext: z.string(),
      raw_body: z.string(),
      x_hub_signature_256: z.string(),
      response_plaintext: z.string(),
      expected_response_body_base64: z.string(),
    }),
  ),
  flow_token_signature: z.object({
    flow_token: z.string(),
    vectors: z.array(z.object({ name: z.string(), jwt: z.string() })),
  }),
});
const vectors = existsSync(file) ? vectorSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined;

describe("what a phone asks an endpoint", () => {
  it("opens with the private key, and the answer with the key of the request", () => {
    const { body, session } = sealRequest(testKeys.publicKey, '{"action":"ping"}');
    const { request, seal } = openRequest(body, testKeys.privateKey);
    expect(request).toEqual({ action: "ping" });
    expect(openAnswer(seal({ data: { status: "äctive" } }), session)).toEqual({ data: { status: "äctive" } });
  });

  it("has a fresh key and a fresh vector of 16 bytes each time", () => {
    const [one, two] = [sealRequest(testKeys.publicKey, "{}"), sealRequest(testKeys.publicKey, "{}")];
    expect(one.session.aesKey).toHaveLength(16);
    expect(one.session.iv).toHaveLength(16);
    expect(one.session.aesKey).not.toEqual(two.session.aesKey);
    expect(one.session.iv).not.toEqual(two.session.iv);
  });

  it.each([
    ["not base64", "{}"],
    ["of another request", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="],
    ["empty", ""],
  ])("takes no answer that is %s", (_, body) => {
    const { session } = sealRequest(testKeys.publicKey, "{}");
    expect(openAnswer(body, session)).toBeUndefined();
  });

  it("proves a token with the secret of the app, in the order that phones write it", () => {
    const [head = "", claims = "", signature] = flowTokenSignature("a-token", "a-secret").split(".");
    const read = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString());
    expect([read(head), read(claims)]).toEqual([{ alg: "HS256", typ: "JWT" }, { flow_token: "a-token" }]);
    expect(signature).toHaveLength(43);
  });
});

describe.skipIf(!vectors)("the recorded vectors (skipped without ../shared/spec/vectors)", () => {
  it.each(vectors?.endpoint ?? [])(
    "$name: key and vector give the same request, and its answer opens",
    (vector) => {
      const session = {
        aesKey: Buffer.from(vector.aes_key_hex, "hex"),
        iv: Buffer.from(vector.iv_hex, "hex"),
      };
      const sealed = JSON.parse(sealRequest(testKeys.publicKey, vector.request_plaintext, session).body);
      const { encrypted_aes_key: _, ...recorded } = JSON.parse(vector.raw_body);
      expect(sealed).toMatchObject(recorded);
      expect(signBody(vector.raw_body, vectors?.app_secret ?? "")).toBe(vector.x_hub_signature_256);
      const answer = openAnswer(vector.expected_response_body_base64, session);
      expect(answer).toEqual(JSON.parse(vector.response_plaintext));
    },
  );

  it("the proof of a token is the same, byte for byte", () => {
    const { flow_token = "", vectors: proofs = [] } = vectors?.flow_token_signature ?? {};
    const valid = proofs.find(({ name }) => name === "valid");
    expect(flowTokenSignature(flow_token, vectors?.app_secret ?? "")).toBe(valid?.jwt);
  });
});
