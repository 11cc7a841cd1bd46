import { createPublicKey, generateKeyPair } from "node:crypto";
import { promisify } from "node:util";
import { type Secret, secretOf } from "@/lib/secrets/secret";

const generate = promisify(generateKeyPair);

/** An RSA pair of 2048 bits, the one size that WhatsApp takes: SPKI and PKCS#8 PEM (spec/platform.md, A.12). */
export async function newKeyPair(): Promise<{ readonly publicKey: string; readonly privateKey: Secret }> {
  const { publicKey, privateKey } = await generate("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  return { publicKey, privateKey: secretOf(privateKey) };
}

/** Whether two PEM texts are one key, however their lines are broken. */
export function isSameKey(a: string, b: string): boolean {
  const [left, right] = [bytesOf(a), bytesOf(b)];
  return left !== undefined && right !== undefined && left.equals(right);
}

function bytesOf(pem: string): Buffer | undefined {
  try {
    return createPublicKey(pem).export({ type: "spki", format: "der" });
  } catch {
    // What another program gave Meta may be anything.
    return undefined;
  }
}
