import { z } from "zod";
import { findAnsweredFlow } from "@/db/answered-flow";
import { newId } from "@/db/new-id";
import {
  insertTestDelivery,
  listOutgoingDeliveries,
  replayOutgoingDelivery,
  type StoredOutgoingDelivery,
} from "@/db/outgoing-deliveries";
import {
  deleteOutgoingWebhook,
  findOutgoingWebhook,
  insertOutgoingWebhook,
  updateOutgoingWebhook,
} from "@/db/outgoing-webhooks";
import type { WebhookOffReason } from "@/db/schema/outgoing-webhook";
import type { Scope } from "@/db/scope";
import { type AddressFault, addressFault } from "@/lib/outbound/outside-address";
import { failure, type Result, success } from "@/lib/result";
import type { KeyRing } from "@/lib/secrets/key-ring";
import { makeWebhookSecret, sealWebhookSecret } from "./webhook-secret";

/** What the settings of a webhook need of the house. */
export type WebhookRoom = {
  readonly now: () => Date;
  readonly keys: () => KeyRing;
  readonly allowsLocal: boolean;
  /** Something waits to be told. */
  readonly wake: () => void;
};

export type WebhookState = {
  readonly url: string;
  readonly isOn: boolean;
  readonly offReason: WebhookOffReason | null;
  /** ISO 8601; until then the secret before signs too. */
  readonly previousSecretUntil: string | null;
  /** The newest first. */
  readonly deliveries: readonly StoredOutgoingDelivery[];
};

export type WebhookRefused =
  | { readonly reason: "flow-not-found" | "webhook-not-found" }
  | { readonly reason: "address"; readonly fault: AddressFault };

const flowId = z.string().max(100);
export const chosenWebhookSchema = z.object({ flowId });
export const webhookToSaveSchema = z.object({ flowId, url: z.string().trim().max(2_000) });
export const webhookSwitchSchema = z.object({ flowId, isOn: z.boolean() });
export const deliveryToReplaySchema = z.object({ flowId, deliveryId: z.string().max(100) });

const noFlow: WebhookRefused = { reason: "flow-not-found" };
const noWebhook: WebhookRefused = { reason: "webhook-not-found" };
const shownMax = 30;
/** How long the secret before signs as well, so that programs have time to take the new one. */
const overlapMs = 24 * 60 * 60 * 1000;

type Chosen = z.output<typeof chosenWebhookSchema>;

/** Null when the Flow tells nobody. */
export async function readWebhook(
  scope: Scope,
  { flowId }: Chosen,
  now: Date,
): Promise<Result<WebhookState | null, never>> {
  const webhook = await findOutgoingWebhook(scope, flowId);
  if (!webhook) return success(null);
  const { url, isOn, offReason, previousSecretUntil: until } = webhook;
  const deliveries = await listOutgoingDeliveries(scope, webhook.id, shownMax);
  const previousSecretUntil = until !== null && until > now ? until.toISOString() : null;
  return success({ url, isOn, offReason, previousSecretUntil, deliveries });
}

/** Sets where responses are told. The secret is answered when it was made just now, and never again. */
export async function saveWebhook(
  { now, keys, allowsLocal }: WebhookRoom,
  scope: Scope,
  { flowId, url }: z.output<typeof webhookToSaveSchema>,
): Promise<Result<{ readonly secret: string | null }, WebhookRefused>> {
  const fault = addressFault(url, { allowsLocal });
  if (fault) return failure({ reason: "address", fault });
  if (!(await findAnsweredFlow(scope, flowId))) return failure(noFlow);
  const id = newId();
  const made = makeWebhookSecret();
  const secret = sealWebhookSecret(keys(), id, made);
  const isNew = await insertOutgoingWebhook(scope, { id, flowId, url, secret, createdAt: now() });
  if (isNew) return success({ secret: made.reveal() });
  const webhook = await findOutgoingWebhook(scope, flowId);
  if (!webhook) return failure(noWebhook);
  await updateOutgoingWebhook(scope, webhook.id, { url, isOn: true, offReason: null });
  return success({ secret: null });
}

/** Makes a new secret, answered this once. */
export async function rotateWebhookSecret(
  { now, keys }: WebhookRoom,
  scope: Scope,
  { flowId }: Chosen,
): Promise<Result<{ readonly secret: string }, WebhookRefused>> {
  const webhook = await findOutgoingWebhook(scope, flowId);
  if (!webhook) return failure(noWebhook);
  const made = makeWebhookSecret();
  await updateOutgoingWebhook(scope, webhook.id, {
    secret: sealWebhookSecret(keys(), webhook.id, made),
    previousSecret: webhook.secret,
    previousSecretUntil: new Date(now().getTime() + overlapMs),
  });
  return success({ secret: made.reveal() });
}

export async function switchWebhook(
  { wake }: WebhookRoom,
  scope: Scope,
  { flowId, isOn }: z.output<typeof webhookSwitchSchema>,
): Promise<Result<null, WebhookRefused>> {
  const webhook = await findOutgoingWebhook(scope, flowId);
  if (!webhook) return failure(noWebhook);
  await updateOutgoingWebhook(scope, webhook.id, { isOn, offReason: isOn ? null : "person" });
  if (isOn) wake();
  return success(null);
}

export async function removeWebhook(scope: Scope, { flowId }: Chosen): Promise<Result<null, never>> {
  await deleteOutgoingWebhook(scope, flowId);
  return success(null);
}

/** Tells the address something that nobody answered. */
export async function testWebhook(
  { now, wake }: WebhookRoom,
  scope: Scope,
  { flowId }: Chosen,
): Promise<Result<{ readonly deliveryId: string }, WebhookRefused>> {
  const webhook = await findOutgoingWebhook(scope, flowId);
  if (!webhook) return failure(noWebhook);
  const deliveryId = await insertTestDelivery(scope, webhook.id, now());
  wake();
  return success({ deliveryId });
}

export async function replayDelivery(
  { now, wake }: WebhookRoom,
  scope: Scope,
  { flowId, deliveryId }: z.output<typeof deliveryToReplaySchema>,
): Promise<Result<null, WebhookRefused>> {
  const isThere = await replayOutgoingDelivery(scope, { flowId, deliveryId, now: now() });
  if (!isThere) return failure(noWebhook);
  wake();
  return success(null);
}
