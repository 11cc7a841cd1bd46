import { z } from "zod";
import type { Result } from "@/lib/result";
import type { GraphClient } from "../client/graph-client";
import { done, looseList, word } from "../client/parts";
import type { GraphFailure } from "../failures/graph-failure";

/** The key with which phones encrypt what they ask the endpoint, and whether Meta's signature on it is good. */
export type PublicKey = {
  /** SPKI PEM. */
  readonly pem: string;
  readonly signature: "VALID" | "MISMATCH" | "UNKNOWN";
};

const wireKey = z
  .looseObject({
    business_public_key: z.string().min(1),
    business_public_key_signature_status: word(["VALID", "MISMATCH"]),
  })
  .transform(
    (wire): PublicKey => ({
      pem: wire.business_public_key,
      signature: wire.business_public_key_signature_status,
    }),
  );

/** Documentation shows the key with and without the list around it; no key is an empty list or an empty object. */
const answer = z.union([
  wireKey,
  z.looseObject({ data: looseList(wireKey) }).transform(({ data }): PublicKey | undefined => data[0]),
]);

/**
 * Gives a number its key, SPKI PEM of RSA-2048, in place of the one before (spec/platform.md, A.12). Repeated when Meta
 * fails to sign it.
 */
export async function setPublicKey(
  graph: GraphClient,
  phoneNumberId: string,
  pem: string,
): Promise<Result<void, GraphFailure>> {
  return graph.call(
    {
      method: "POST",
      path: [phoneNumberId, "whatsapp_business_encryption"],
      body: { business_public_key: pem },
      repeat: "always",
      patience: "write",
    },
    done,
  );
}

/** Undefined when the number has no key. */
export async function readPublicKey(
  graph: GraphClient,
  phoneNumberId: string,
): Promise<Result<PublicKey | undefined, GraphFailure>> {
  return graph.call(
    {
      method: "GET",
      path: [phoneNumberId, "whatsapp_business_encryption"],
      repeat: "always",
      patience: "read",
    },
    answer,
  );
}
