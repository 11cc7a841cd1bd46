import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromStorable, toStorable } from "./exact-text";

const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
});
const trickyText = fc.string({
  unit: fc.constantFrom("\0", "\ufffe", "\ufeff", "\ud800", "\udc00", "0", "e", "a", "😀"),
});

describe("exact text", () => {
  it("gives back any string as it came", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, trickyText), (text) => {
        expect(fromStorable(toStorable(text))).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it("stores only what PostgreSQL takes and UTF-8 keeps", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, trickyText), (text) => {
        const stored = toStorable(text);
        expect(stored).not.toContain("\0");
        expect(new TextDecoder().decode(new TextEncoder().encode(stored))).toBe(stored);
      }),
      { numRuns: 2_000 },
    );
  });

  it("stores ordinary text as it is", () => {
    const text = '{"version":"7.2","title":"Größe – 😀 日本"}\r\n';
    expect(toStorable(text)).toBe(text);
  });
});
