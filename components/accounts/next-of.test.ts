import { expect, it } from "vitest";
import { nextOf } from "./next-of";

it.each(["/flows/abc123/publish", "/flows/a-b_c/send"])("leads back to %s", (next) => {
  expect(nextOf({ next })).toBe(next);
});

it.each([
  undefined,
  ["/flows/a/publish"],
  "//evil.example/publish",
  "/flows/a/publish?x",
  "/flows/../publish",
])("leads nowhere for %j", (next) => expect(nextOf({ next })).toBeUndefined());
