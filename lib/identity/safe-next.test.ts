import { describe, expect, it } from "vitest";
import { safeNext } from "./safe-next";

describe("the way on after signing in", () => {
  it.each(["/", "/flows", "/flows/abc?tab=map#end", "/flows?search=a%20b", "/sign-interesting"])(
    "leads to %s, a path of this site",
    (path) => expect(safeNext(path)).toBe(path),
  );

  it.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/flows\\..\\..",
    "javascript:alert(1)",
    "flows",
    "",
    " /flows",
    "/sign-in",
    "/sign-in?next=/sign-in",
    "/sign-up",
    `/${"x".repeat(2_000)}`,
    undefined,
    ["/flows/a"],
    { toString: () => "/flows/a" },
  ])("leads to the list of Flows instead of %j", (next) => expect(safeNext(next)).toBe("/flows"));
});
