import { describe, expect, it } from "vitest";
import { invalidFields, ownerSchema, signInSchema } from "./credentials";

const good = { name: " Ada Meyer ", email: " Ada@Example.COM ", password: "eleven boats" };

describe("what the owner types", () => {
  it("is tidied: spaces around name and email go, the email is in lower case, the password stays", () => {
    expect(ownerSchema.parse({ ...good, password: "  spaces count  " })).toEqual({
      name: "Ada Meyer",
      email: "ada@example.com",
      password: "  spaces count  ",
    });
  });

  it.each([
    [{ name: "  " }, { name: "missing" }],
    [{ name: "x".repeat(121) }, { name: "too-long" }],
    [{ email: "" }, { email: "missing" }],
    [{ email: "ada@" }, { email: "not-an-email" }],
    [{ email: `${"a".repeat(250)}@example.com` }, { email: "too-long" }],
    [{ password: "" }, { password: "missing" }],
    [{ password: "short" }, { password: "too-short" }],
    [{ password: "x".repeat(129) }, { password: "too-long" }],
    [
      { name: 7, email: null },
      { name: "missing", email: "missing" },
    ],
  ])("is refused field by field: %j", (wrong, fields) => {
    const parsed = ownerSchema.safeParse({ ...good, ...wrong });
    expect(parsed.success).toBe(false);
    expect(invalidFields(parsed.error?.issues ?? [], ["name", "email", "password"])).toEqual({
      reason: "invalid",
      fields,
    });
  });

  it("asks nothing of a password at sign-in but that there is one", () => {
    expect(signInSchema.safeParse({ email: "ada@example.com", password: "old" }).success).toBe(true);
    expect(signInSchema.safeParse({ email: "ada@example.com", password: "" }).success).toBe(false);
  });
});
