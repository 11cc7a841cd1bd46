import { createHash, createPrivateKey } from "node:crypto";
import { failure, type Result, success } from "@/lib/result";

const bitsWanted = 2048;

/** A private key that was looked at once. `pem` is PKCS#8 without a passphrase; equal keys have equal names. */
export type PrivateKey = { readonly name: string; readonly pem: string };

/** Looks at a key as it is stored or pasted: PKCS#8 or PKCS#1, with a passphrase or without. */
export function readPrivateKey(
  text: string,
  passphrase?: string,
): Result<PrivateKey, { readonly reason: "not-a-key" | "not-rsa-2048" }> {
  try {
    const key = createPrivateKey({ key: text, ...(passphrase === undefined ? {} : { passphrase }) });
    const bits = key.asymmetricKeyDetails?.modulusLength;
    if (key.asymmetricKeyType !== "rsa" || bits !== bitsWanted) return failure({ reason: "not-rsa-2048" });
    const pem = key.export({ type: "pkcs8", format: "pem" }).toString();
    return success({ name: createHash("sha256").update(pem).digest("base64"), pem });
  } catch {
    // No PEM, or another passphrase. The message of the error may quote the text, so nobody gets it.
    return failure({ reason: "not-a-key" });
  }
}
