import { sealPurposes } from "@/db/sealed-columns";
import { decryptSecret } from "@/lib/secrets/decrypt-secret";
import { encryptSecret } from "@/lib/secrets/encrypt-secret";
import type { KeyRing } from "@/lib/secrets/key-ring";
import { secretOf } from "@/lib/secrets/secret";
import { type SecretValues, secretsSchema } from "./settings";

/** Null when there are none. */
export function sealSecrets(keys: KeyRing, sourceId: string, values: SecretValues): string | null {
  if (Object.keys(values).length === 0) return null;
  return encryptSecret(keys, placeOf(sourceId), secretOf(JSON.stringify(values)));
}

/** Undefined when they cannot be opened: the keys of the house were lost. */
export function openSecrets(
  keys: KeyRing,
  source: { readonly id: string; readonly secrets: string | null },
): SecretValues | undefined {
  if (source.secrets === null) return {};
  const opened = decryptSecret(keys, placeOf(source.id), source.secrets);
  return opened.ok ? secretsSchema.parse(JSON.parse(opened.value.reveal())) : undefined;
}

function placeOf(sourceId: string) {
  return { purpose: sealPurposes.sourceSecrets, row: sourceId };
}
