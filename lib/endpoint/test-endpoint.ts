import { generateKeyPairSync } from "node:crypto";
import { invariant } from "@/lib/invariant";
import { success } from "@/lib/result";
import type { Contract } from "./contract/contract";
import type { Endpoint, Meeting } from "./endpoint";
import type { Reply } from "./exchange";
import type { OpenEnvelope } from "./opening/opening";
import { type PrivateKey, readPrivateKey } from "./opening/private-key";

/** A pair for tests alone. */
export const testPair = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

export function keyOf(pem: string, passphrase?: string): PrivateKey {
  const key = readPrivateKey(pem, passphrase);
  invariant(key.ok, "the text is a key");
  return key.value;
}

/** An endpoint that takes every signature and answers each question with one reply. */
export function endpointThat(open: OpenEnvelope, change: Partial<Endpoint> = {}): Endpoint {
  return {
    isSigned: () => true,
    open,
    isProof: () => false,
    meet: async () => openTo({ kind: "screen", screen: "NEXT", data: {} }),
    lastShown: async () => undefined,
    words: { closed: "This link has ended.", graceful: "Please try again." },
    deadlineMs: 8_000,
    ...change,
  };
}

export function openTo(reply: Reply, contract?: Contract): Extract<Meeting, { kind: "open" }> {
  return {
    kind: "open",
    contract,
    decide: async () => ({ reply: success(reply), steps: [] }),
  };
}
