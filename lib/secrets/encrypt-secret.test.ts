import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decryptSecret } from "./decrypt-secret";
import { encryptSecret } from "./encrypt-secret";
import { keyRingOf } from "./key-ring";
import { hasNewestKey, reencryptSecret } from "./reencrypt-secret";
import { secretOf } from "./secret";

const old = "0".repeat(63).concat("1");
const young = "0".repeat(63).concat("2");
const ring = keyRingOf([old]);
const place = { purpose: "access token", row: "0190-account" };
const anyPlace = fc.record({ purpose: fc.string(), row: fc.string() });
const anyText = fc.string({ unit: "binary" });

describe("an encrypted secret", () => {
  it("opens for its place to the same text", () => {
    fc.assert(
      fc.property(anyPlace, anyText, (where, text) => {
        const opened = decryptSecret(ring, where, encryptSecret(ring, where, secretOf(text)));
        expect(opened.ok && opened.value.reveal()).toBe(Buffer.from(text, "utf8").toString("utf8"));
      }),
    );
  });

  it("does not show its text", () => {
    const token = "EAAGm0PX4ZCpsBAJk2";
    const sealed = encryptSecret(ring, place, secretOf(token));
    expect(sealed).not.toContain(token);
    expect(sealed).not.toContain(Buffer.from(token).toString("base64url"));
  });

  it("looks different each time", () => {
    const seals = Array.from({ length: 200 }, () => encryptSecret(ring, place, secretOf("same")));
    expect(new Set(seals).size).toBe(seals.length);
  });

  it("stays shut for any other place", () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (where, elsewhere) => {
        fc.pre(where.purpose !== elsewhere.purpose || where.row !== elsewhere.row);
        const sealed = encryptSecret(ring, where, secretOf("text"));
        expect(decryptSecret(ring, elsewhere, sealed)).toEqual({
          ok: false,
          failure: { reason: "tampered" },
        });
      }),
    );
  });

  it("stays shut when any one character of it is another", () => {
    const sealed = encryptSecret(ring, place, secretOf("a token of some length"));
    const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom(...digits), (at, digit) => {
        fc.pre(sealed[at] !== digit);
        const changed = sealed.slice(0, at) + digit + sealed.slice(at + 1);
        expect(decryptSecret(ring, place, changed).ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it("stays shut when it is cut short", () => {
    const sealed = encryptSecret(ring, place, secretOf("a token of some length"));
    for (let length = 0; length < sealed.length; length += 1) {
      expect(decryptSecret(ring, place, sealed.slice(0, length)).ok).toBe(false);
    }
  });

  it.each([
    ["", "not-sealed"],
    ["plain text token", "not-sealed"],
    ["v2.aaaaaaaaaa.aaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaa", "not-sealed"],
    ["v1.aaaaaaaaaa.aaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaA", "unknown-key"],
  ])("of the form %j is refused as %s", (text, reason) => {
    expect(decryptSecret(ring, place, text)).toMatchObject({ ok: false, failure: { reason } });
  });
});

describe("a rotation of keys", () => {
  const both = keyRingOf([young, old]);
  const sealed = encryptSecret(ring, place, secretOf("text"));

  it("leaves what the old key closed readable", () => {
    const opened = decryptSecret(both, place, sealed);
    expect(opened.ok && opened.value.reveal()).toBe("text");
  });

  it("closes new secrets with the newest key", () => {
    expect(hasNewestKey(both, encryptSecret(both, place, secretOf("text")))).toBe(true);
    expect(hasNewestKey(both, sealed)).toBe(false);
  });

  it("makes old secrets readable without the old key", () => {
    const renewed = reencryptSecret(both, place, sealed);
    const opened = decryptSecret(keyRingOf([young]), place, renewed.ok ? renewed.value : "");
    expect(opened.ok && opened.value.reveal()).toBe("text");
  });

  it("can be repeated without changing anything", () => {
    const renewed = reencryptSecret(both, place, sealed);
    expect(renewed.ok && reencryptSecret(both, place, renewed.value)).toEqual(renewed);
  });

  it("does not carry a tampered secret over", () => {
    const elsewhere = { ...place, row: "another" };
    expect(reencryptSecret(both, elsewhere, sealed)).toMatchObject({ ok: false });
  });

  it("names the key that is missing", () => {
    const [{ id }] = ring;
    expect(decryptSecret(keyRingOf([young]), place, sealed)).toEqual({
      ok: false,
      failure: { reason: "unknown-key", keyId: id },
    });
  });
});
