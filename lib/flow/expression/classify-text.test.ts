import { describe, expect, it } from "vitest";
import { classifyText } from "./classify-text";

describe("classifyText", () => {
  it.each([
    ["", "literal"],
    ["Hello", "literal"],
    ["$5", "literal"],
    ["tick ` tock", "literal"],
    ["`", "literal"],
    ["Dear {{name}}", "literal"],
    ["Hi ${name}", "literal"],
    ["${data.a}", "reference"],
    ["${screen.START.form.a-b}", "reference"],
    ["``", "expression"],
    ["`${data.a} + 1`", "expression"],
    ["Hello ${data.name}!", "mixed"],
    ["${data.name}, hello", "mixed"],
    ["${data.name}\n", "mixed"],
    ["\\${data.name}", "mixed"],
    ["${data.a}${data.b}", "glued"],
    ["${data.a} ${data.b}", "glued"],
    ["${data.a} and ${form.b}", "glued"],
    ["${}", "malformed"],
    ["${ data.x }", "malformed"],
    ["${data.list[0]}", "malformed"],
  ])("takes %j for %s", (text, kind) => {
    expect(classifyText(text).kind).toBe(kind);
  });

  it("hands over the references it found", () => {
    expect(classifyText("${form.a}")).toEqual({
      kind: "reference",
      reference: { scope: "form", screen: null, path: ["a"] },
    });
    expect(classifyText("${data.a} or ${data.b}.")).toMatchObject({
      kind: "mixed",
      references: [{ start: 0 }, { start: 13 }],
    });
  });
});
