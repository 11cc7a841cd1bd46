import fc from "fast-check";
import { expect, test } from "vitest";
import { smallestChange } from "./smallest-change";

test("applying the change gives the new text", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (head, a, b) => {
      const before = head + a;
      const after = head + b;
      const change = smallestChange(before, after);
      const applied = change
        ? before.slice(0, change.from) + change.insert + before.slice(change.to)
        : before;
      expect(applied).toBe(after);
    }),
  );
});

test("one changed word in the middle touches only that word", () => {
  expect(smallestChange('{"label":"Name"}', '{"label":"City"}')).toEqual({
    from: 10,
    to: 14,
    insert: "City",
  });
});
