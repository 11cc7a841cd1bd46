import { DrizzleQueryError } from "drizzle-orm/errors";
import { describe, expect, it } from "vitest";
import { errorFacts } from "./error-facts";

const secret = "the whole Flow of a clinic";

describe("what is logged about an error", () => {
  it("names a database error by its codes and place and tells nothing of the query's values", () => {
    const driver = Object.assign(new Error(`Key (name)=(${secret}) already exists`), {
      code: "23505",
      constraint: "flow_name_unique",
      severity: "ERROR",
      detail: secret,
    });
    const facts = errorFacts(new DrizzleQueryError("insert …", [secret, `\n    at ${secret}`], driver));
    expect(JSON.stringify(facts)).not.toContain(secret);
    expect(facts.at[0]).toContain("error-facts.test.ts");
    expect(facts.cause).toMatchObject({ code: "23505", constraint: "flow_name_unique" });
  });

  it("tells the message of any other error, and what caused it", () => {
    const facts = errorFacts(new Error("Broken invariant: a", { cause: new TypeError("b") }));
    expect(facts).toMatchObject({
      name: "Error",
      message: "Broken invariant: a",
      cause: { name: "TypeError", message: "b" },
    });
  });

  it("takes anything that can be thrown", () => {
    expect(errorFacts("text")).toEqual({ name: "string", at: [] });
    expect(errorFacts(undefined)).toEqual({ name: "undefined", at: [] });
  });

  it("ends with causes that go in a circle", () => {
    const error = new Error("round");
    error.cause = error;
    expect(JSON.stringify(errorFacts(error)).length).toBeLessThan(20_000);
  });
});
