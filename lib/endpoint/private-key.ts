import { createPrivateKey, webcrypto } from "node:crypto";
import { failure, type Result, success } from "@/lib/result";
import type { UnwrapKey } from "./envelope";
import { takingTurns } from "./taking-turns";

/**
 * One imported copy works on one thread at a time, so that a key needs as many as the pool has threads to use all cores.
 * Measured on two cores, per second: one copy 4,000, two 6,700, four 7,500; two worker threads 7,400; one key on the
 * event loop 4,200 and nothing else in that time. More copies than threads keep the threads at work while the event loop
 * is busy with something else: whole calls came from 2,100 to 2,500 a second with sixteen instead of four.
 */
const copies = 16;
const bitsWanted = 2048;

/**
 * A private key that is read once and then opens wrapped keys beside the event loop (RSA-OAEP, SHA-256). `pem` is
 * PKCS#8 or PKCS#1, with a passphrase or without. It answers undefined for what was wrapped for another key.
 */
export async function importPrivateKey(
  pem: string,
  passphrase?: string,
): Promise<Result<UnwrapKey, { readonly reason: "not-a-key" | "not-rsa-2048" }>> {
  const pkcs8 = pkcs8Of(pem, passphrase);
  if (!pkcs8) return failure({ reason: "not-a-key" });
  if (pkcs8 === "other") return failure({ reason: "not-rsa-2048" });
  const read = () =>
    webcrypto.subtle.importKey("pkcs8", pkcs8, { name: "RSA-OAEP", hash: "SHA-256" }, false, ["decrypt"]);
  // Whoever asks a copy that is at work stops the event loop until it is free, so each has one task at a time.
  const withKey = takingTurns(await Promise.all(Array.from({ length: copies }, read)));
  return success(async (wrapped) => {
    if (wrapped.length !== bitsWanted / 8) return undefined;
    return withKey((key) => unwrapped(key, wrapped));
  });
}

async function unwrapped(key: webcrypto.CryptoKey, wrapped: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await webcrypto.subtle.decrypt({ name: "RSA-OAEP" }, key, wrapped));
  } catch {
    // Wrapped for another key, or in another way.
    return undefined;
  }
}

function pkcs8Of(pem: string, passphrase: string | undefined): Buffer | "other" | undefined {
  try {
    const key = createPrivateKey({ key: pem, ...(passphrase === undefined ? {} : { passphrase }) });
    const bits = key.asymmetricKeyDetails?.modulusLength;
    if (key.asymmetricKeyType !== "rsa" || bits !== bitsWanted) return "other";
    return key.export({ type: "pkcs8", format: "der" });
  } catch {
    // No PEM, or another passphrase. The message of the error may quote the text, so nobody gets it.
    return undefined;
  }
}
