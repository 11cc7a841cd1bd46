import { z } from "zod";
import type { StoredEndpoint } from "@/db/endpoints";
import { sealPurposes } from "@/db/sealed-columns";
import { decryptSecret } from "@/lib/secrets/decrypt-secret";
import { encryptSecret } from "@/lib/secrets/encrypt-secret";
import type { KeyRing } from "@/lib/secrets/key-ring";
import { secretOf } from "@/lib/secrets/secret";

/** Names and values of what the owner keeps for the code: keys of other services. */
export type HandlerSecrets = { readonly [name: string]: string };

type Kept = Pick<StoredEndpoint, "id" | "environment">;

/** Undefined when they cannot be opened with the keys of the house. */
export function openEnvironment(keys: KeyRing, { id, environment }: Kept): HandlerSecrets | undefined {
  if (environment === null) return {};
  const opened = decryptSecret(keys, placeOf(id), environment);
  if (!opened.ok) return undefined;
  const parsed = z.record(z.string(), z.string()).safeParse(JSON.parse(opened.value.reveal()));
  return parsed.success ? parsed.data : undefined;
}

export function sealEnvironment(keys: KeyRing, endpointId: string, secrets: HandlerSecrets): string {
  return encryptSecret(keys, placeOf(endpointId), secretOf(JSON.stringify(secrets)));
}

function placeOf(endpointId: string) {
  return { purpose: sealPurposes.handlerEnvironment, row: endpointId };
}
