import { format, inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { secretOf } from "./secret";

describe("a secret", () => {
  it("gives its text to whoever asks for it by name", () => {
    expect(secretOf("EAAB1").reveal()).toBe("EAAB1");
  });

  it("shows [secret] in every way in which a value becomes text", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9|]{12,80}$/), (text) => {
        const secret = secretOf(text);
        const holder = { account: "1", token: secret };
        const texts = [
          String(secret),
          `${secret}`,
          JSON.stringify(holder),
          inspect(holder, { depth: null, showHidden: true, getters: true }),
          format("%s %o %O %j", secret, secret, secret, secret),
          JSON.stringify(Object.entries(secret)),
          JSON.stringify({ ...secret }),
        ];
        for (const shown of texts) expect(shown).not.toContain(text);
        expect(texts[0]).toBe("[secret]");
        expect(texts[2]).toBe('{"account":"1","token":"[secret]"}');
      }),
    );
  });

  it("cannot be changed", () => {
    expect(Object.isFrozen(secretOf("EAAB1"))).toBe(true);
  });

  it("does not travel to another thread or into props", () => {
    expect(() => structuredClone({ token: secretOf("EAAB1").reveal })).toThrow();
    expect(structuredClone({ token: secretOf("EAAB1") })).toEqual({ token: {} });
  });
});
