import { describe, expect, it } from "vitest";
import { isDuplicate, isStorageFull } from "./failures";

const failed = (facts: object, cause?: unknown) => Object.assign(new Error("failed", { cause }), facts);

describe("a failed query", () => {
  it.each([
    ["PostgreSQL's disk is full", failed({ code: "53100" }), true],
    ["the system's disk is full", failed({ code: "ENOSPC" }), true],
    ["the person's share of the disk is full", failed({}, failed({ code: "EDQUOT" })), true],
    ["too many connections are open", failed({ code: "53300" }), false],
    ["nothing is known", new Error("?"), false],
    ["something else was thrown", "53100", false],
  ])("is told to be about space or not when %s", (_, error, expected) => {
    expect(isStorageFull(error)).toBe(expected);
  });

  it("is a duplicate only against the index that is asked about", () => {
    const error = failed({}, failed({ code: "23505", constraint: "flow_name_unique" }));
    expect(isDuplicate(error, "flow_name_unique")).toBe(true);
    expect(isDuplicate(error, "user_email_unique")).toBe(false);
    expect(isDuplicate(failed({ code: "23503", constraint: "flow_name_unique" }), "flow_name_unique")).toBe(
      false,
    );
  });

  it("is looked through to its cause even when causes go in a circle", () => {
    const error = failed({});
    error.cause = error;
    expect(isStorageFull(error)).toBe(false);
  });
});
