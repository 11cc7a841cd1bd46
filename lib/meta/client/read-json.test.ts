import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "./read-json";

describe("JSON from Meta", () => {
  it("keeps every digit of whole numbers, as text where a number could not hold them", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (number) => {
        const digits = String(number);
        expect(readJson(`{"id":${digits},"list":[${digits},{"id":-${digits}}]}`)).toEqual({
          id: kept(digits),
          list: [kept(digits), { id: kept(`-${digits}`) }],
        });
      }),
    );
  });

  it("reads everything else as it is", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(readJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("leaves digits in texts, fractions and powers alone", () => {
    const text = '{"a":"12345678901234567890","b":1.5,"c":1e3,"d":0.12345678901234567}';
    expect(readJson(text)).toEqual(JSON.parse(text));
  });

  it.each(["", "{", "<html>", "[1,]", "NaN"])("is none in %j", (text) => {
    expect(readJson(text)).toBeUndefined();
  });

  it("keeps keys that look like parts of every object", () => {
    const read = readJson('{"__proto__":{"x":12345678901234567890},"constructor":1}');
    expect(Object.keys(read ?? {})).toEqual(["__proto__", "constructor"]);
    expect(Object.prototype).not.toHaveProperty("x");
  });

  it("with very many keys is read without getting slower with each", () => {
    const keys = Array.from({ length: 60_000 }, (_, index) => `"k${index}":${index}`);
    expect(Object.keys(readJson(`{${keys.join(",")}}`) ?? {})).toHaveLength(60_000);
  });
});

/** What a JavaScript number prints back the same stays a number. */
function kept(digits: string): number | string {
  const number = Number(digits);
  const isExact = String(number) === digits || digits === "-0";
  return isExact ? number : digits;
}
