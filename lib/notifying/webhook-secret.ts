import { randomBytes } from "node:crypto";
import type { OutgoingWebhook } from "@/db/outgoing-webhooks";
import { sealPurposes } from "@/db/sealed-columns";
import { decryptSecret } from "@/lib/secrets/decrypt-secret";
import { encryptSecret } from "@/lib/secrets/encrypt-secret";
import type { KeyRing } from "@/lib/secrets/key-ring";
import { type Secret, secretOf } from "@/lib/secrets/secret";

/** A new secret as Standard Webhooks writes them: 32 random bytes. */
export function makeWebhookSecret(): Secret {
  return secretOf(`whsec_${randomBytes(32).toString("base64")}`);
}

export function sealWebhookSecret(keys: KeyRing, webhookId: string, secret: Secret): string {
  return encryptSecret(keys, { purpose: sealPurposes.webhookSecret, row: webhookId }, secret);
}

/** The secrets that sign now, the newest first; undefined when the newest cannot be opened. */
export function signingSecrets(
  keys: KeyRing,
  webhook: Pick<OutgoingWebhook, "id" | "secret" | "previousSecret" | "previousSecretUntil">,
  now: Date,
): readonly [Secret, ...Secret[]] | undefined {
  const place = { purpose: sealPurposes.webhookSecret, row: webhook.id };
  const current = decryptSecret(keys, place, webhook.secret);
  if (!current.ok) return undefined;
  const { previousSecret, previousSecretUntil: until } = webhook;
  const counts = previousSecret !== null && until !== null && until > now;
  const previous = counts ? decryptSecret(keys, place, previousSecret) : undefined;
  return previous?.ok ? [current.value, previous.value] : [current.value];
}
