import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { challengeAnswer } from "./challenge";
import { signBody, signerOf } from "./signature";

const file = new URL("../../../../shared/spec/vectors/encryption.json", import.meta.url);
const isHere = existsSync(file);
const vectors = z
  .object({
    app_secret: z.string(),
    previous_app_secret: z.string(),
    webhook_signatures: z.array(
      z.object({ name: z.string(), raw_body: z.string(), x_hub_signature_256: z.string() }),
    ),
  })
  .parse(
    isHere
      ? JSON.parse(readFileSync(file, "utf8"))
      : { app_secret: "", previous_app_secret: "", webhook_signatures: [] },
  );

const current = "0123456789abcdef0123456789abcdef";
const previous = "fedcba9876543210fedcba9876543210";

describe("the signature of a webhook", () => {
  it("is the HMAC of the body as it arrived", () => {
    expect(signBody('{"a":1}', "key")).toBe(signBody(Buffer.from('{"a":1}'), "key"));
    expect(signBody("what do ya want for nothing?", "Jefe")).toBe(
      "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    );
  });

  it("names the secret that made it, current or previous", () => {
    const body = '{"object":"whatsapp_business_account"}';
    expect(signerOf(body, signBody(body, current), [current, previous])).toBe(0);
    expect(signerOf(body, signBody(body, previous), [current, previous])).toBe(1);
    expect(signerOf(body, signBody(body, previous), [current])).toBeUndefined();
  });

  it("fits no changed body and no changed signature", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (body, at, by) => {
          const signature = signBody(body, current);
          const changed = Uint8Array.from(body);
          const place = at % body.length;
          changed[place] = (changed[place] ?? 0) ^ by;
          expect(signerOf(body, signature, [current])).toBe(0);
          expect(signerOf(changed, signature, [current])).toBeUndefined();
          const digit = 7 + (at % 64);
          const other = signature[digit] === "0" ? "1" : "0";
          const forged = signature.slice(0, digit) + other + signature.slice(digit + 1);
          expect(signerOf(body, forged, [current])).toBeUndefined();
        },
      ),
    );
  });

  it.each([null, undefined, "", "sha256=", "sha1=aa", `sha256=${"g".repeat(64)}`, "a".repeat(64)])(
    "is not there in %j",
    (header) => expect(signerOf("body", header, [current, previous])).toBeUndefined(),
  );

  it("is never made by an empty secret", () => {
    expect(signerOf("body", signBody("body", ""), [""])).toBeUndefined();
  });
});

it.skipIf(isHere)("needs ../shared/spec/vectors, which is not here", () => {
  expect(vectors.webhook_signatures).toEqual([]);
});

describe.skipIf(!isHere)("signatures made elsewhere", () => {
  it.each(vectors.webhook_signatures)("fit: $name", ({ raw_body, x_hub_signature_256 }) => {
    expect(signBody(raw_body, vectors.app_secret)).toBe(x_hub_signature_256);
    const secrets = [vectors.previous_app_secret, vectors.app_secret];
    expect(signerOf(Buffer.from(raw_body), x_hub_signature_256, secrets)).toBe(1);
  });
});

describe("the verification of the address", () => {
  const ask = (changes: { readonly [key: string]: string }) =>
    new URLSearchParams({
      "hub.mode": "subscribe",
      "hub.verify_token": "house-token",
      "hub.challenge": "1158201444",
      ...changes,
    });

  it("answers the challenge", () => {
    expect(challengeAnswer(ask({}), "house-token")).toBe("1158201444");
  });

  it.each([
    [{ "hub.verify_token": "other" }, "house-token"],
    [{ "hub.mode": "unsubscribe" }, "house-token"],
    [{ "hub.verify_token": "" }, ""],
  ])("is refused for %j", (changes, token) => {
    expect(challengeAnswer(ask(changes), token)).toBeUndefined();
  });
});
