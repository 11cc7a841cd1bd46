import { expect, it } from "vitest";
import { eventKey } from "./event-key";

it("leaves a key as it is that an index can hold", () => {
  expect(eventKey("message:wamid.HBgL+/=")).toBe("message:wamid.HBgL+/=");
});

it.each([
  ["too long", "k".repeat(501), "k".repeat(502)],
  ["of signs the database refuses", "a\0", "b\0"],
  ["of halves of signs", "a\ud800", "b\ud800"],
])("stores a key %s by its digest, another for another", (_, one, other) => {
  expect(eventKey(one)).toMatch(/^sha256:[\w-]{43}$/);
  expect(eventKey(one)).not.toBe(eventKey(other));
  expect(eventKey(one)).toBe(eventKey(one));
});
