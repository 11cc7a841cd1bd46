import { describe, expect, it } from "vitest";
import { keyRingOf } from "@/lib/secrets/key-ring";
import { isSignedFor, looksSigned, makeFlowToken, type TokenFacts } from "./flow-token";

const ring = keyRingOf(["a".repeat(64)]);
const facts: TokenFacts = {
  workspaceId: "w",
  sendId: "s",
  flowId: "f",
  revisionId: "r",
  recipient: "16505551234",
};

describe("a Flow token", () => {
  it("is the same for the same key, facts and random bits", () => {
    expect(makeFlowToken(ring, facts, Buffer.alloc(16, 7))).toBe(
      "f1.BwcHBwcHBwcHBwcHBwcHBw.ky_uKXGjYL9qRjL3j_M2n4RBn66OEnZta3hLih_ViOI",
    );
  });

  it("differs each time, and shows none of the facts", () => {
    const tokens = Array.from({ length: 100 }, () => makeFlowToken(ring, facts));
    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens) {
      expect(looksSigned(token)).toBe(true);
      expect(token).not.toContain(facts.recipient);
    }
  });

  it.each<Partial<TokenFacts>>([
    { workspaceId: "x" },
    { sendId: "x" },
    { flowId: null },
    { revisionId: null },
    { recipient: "1" },
    { sendId: "f", flowId: "s" },
  ])("holds for its own facts alone: %j", (change) => {
    const token = makeFlowToken(ring, facts);
    expect(isSignedFor(ring, token, facts)).toBe(true);
    expect(isSignedFor(ring, token, { ...facts, ...change })).toBe(false);
  });

  it("refuses every token that was changed in one place", () => {
    const token = makeFlowToken(ring, facts);
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === "A" ? "B" : "A";
      const changed = token.slice(0, at) + other + token.slice(at + 1);
      expect(isSignedFor(ring, changed, facts)).toBe(false);
    }
  });

  it("holds while its key is on the ring", () => {
    const token = makeFlowToken(ring, facts);
    expect(isSignedFor(keyRingOf(["b".repeat(64), "a".repeat(64)]), token, facts)).toBe(true);
    expect(isSignedFor(keyRingOf(["b".repeat(64)]), token, facts)).toBe(false);
  });
});
