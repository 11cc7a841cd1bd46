import { describe, expect, it } from "vitest";
import { preferredLocale } from "./preferred-locale";

describe("preferredLocale", () => {
  it("takes the most wanted variety of the interface's language", () => {
    expect(preferredLocale("en-GB,en;q=0.9,de;q=0.8")).toBe("en-GB");
    expect(preferredLocale("de-DE,en;q=0.5,en-IN;q=0.8")).toBe("en-IN");
  });

  it("stays with the interface's language when the person names another", () => {
    expect(preferredLocale("pt-BR,pt;q=0.9")).toBe("en");
    expect(preferredLocale(null)).toBe("en");
  });

  it("passes over wishes that cannot be read", () => {
    expect(preferredLocale("en_US!,*;q=abc,en-AU;q=0.1")).toBe("en-AU");
    expect(preferredLocale("en-GB;q=0")).toBe("en");
  });
});
