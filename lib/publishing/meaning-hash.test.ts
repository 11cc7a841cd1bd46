import { expect, it } from "vitest";
import { meaningHash } from "./meaning-hash";

it("is the same for the same Flow, however its text is laid out", () => {
  const laidOut = '{\n  "version": "7.3",\n  "screens": [{ "id": "A", "data": {"x": 1.0} }]\n}';
  const packed = '{"screens":[{"data":{"x":1},"id":"A"}],"version":"7.3"}';
  expect(meaningHash(laidOut)).toBe(meaningHash(packed));
});

it.each([
  ['{"screens":[1,2]}', '{"screens":[2,1]}'],
  ['{"a":"1"}', '{"a":1}'],
  ['{"a":{}}', '{"a":[]}'],
  ["not JSON", "not  JSON"],
])("differs between %s and %s", (one, other) => {
  expect(meaningHash(one)).not.toBe(meaningHash(other));
});
