import { z } from "zod";
import { addDeployment, listDeployments, type StoredEndpoint, updateEndpoint } from "@/db/endpoints";
import { findCurrentText } from "@/db/flow-texts";
import type { Scope } from "@/db/scope";
import { sealPurposes } from "@/db/sealed-columns";
import { makeWebhookSecret } from "@/lib/notifying/webhook-secret";
import { type AddressFault, addressFault } from "@/lib/outbound/outside-address";
import { failure, type Result, success } from "@/lib/result";
import { decryptSecret } from "@/lib/secrets/decrypt-secret";
import { encryptSecret } from "@/lib/secrets/encrypt-secret";
import type { KeyRing } from "@/lib/secrets/key-ring";
import { endpointOfFlow } from "../endpoint-of-flow";
import { type ForwardSettings, forwardSettingsSchema } from "./forward-settings";

export type ForwardRoom = {
  readonly now: () => Date;
  readonly keys: () => KeyRing;
  /** Lets http go to 127.0.0.1: for tests, and for development on one machine. */
  readonly allowsLocal: boolean;
};

const flowId = z.string().max(100);
export const forwardChoiceSchema = z.object({ flowId });
export const forwardToSetSchema = forwardSettingsSchema.extend({ flowId });

export type ForwardRefused =
  | { readonly reason: "flow-not-found" }
  | { readonly reason: "wrong-address"; readonly fault: AddressFault }
  | { readonly reason: "secret-lost" };

const flowNotFound: ForwardRefused = { reason: "flow-not-found" };

/** Where questions go now. `secret` signs them: the receiver needs it, so whoever sets the address up may read it. */
export type ForwardingNow = {
  readonly settings: ForwardSettings | undefined;
  readonly secret: string | undefined;
  /** Whether it is what decides at present. */
  readonly isOn: boolean;
};

/** From now on a server decides: for everybody who opens the Flow as it is live. */
export async function forwardTo(
  room: ForwardRoom,
  scope: Scope,
  { flowId, ...wish }: z.output<typeof forwardToSetSchema>,
): Promise<Result<ForwardingNow, ForwardRefused>> {
  const fault = addressFault(wish.url, room);
  if (fault) return failure({ reason: "wrong-address", fault });
  const endpoint = await endpointOfFlow(scope, flowId, room.now());
  if (!endpoint) return failure(flowNotFound);
  if (endpoint.signingSecret === null) await giveSecret(room, scope, endpoint);
  const revisionId = (await findCurrentText(scope, flowId))?.revisionId ?? null;
  await addDeployment(scope, endpoint.id, {
    kind: "url",
    content: forwardSettingsSchema.parse(wish),
    revisionId,
    note: "",
    createdAt: room.now(),
  });
  return readForwarding(room, scope, { flowId });
}

/** Makes another secret; the one before counts no more. */
export async function renewForwardSecret(
  room: ForwardRoom,
  scope: Scope,
  { flowId }: z.output<typeof forwardChoiceSchema>,
): Promise<Result<ForwardingNow, ForwardRefused>> {
  const endpoint = await endpointOfFlow(scope, flowId, room.now());
  if (!endpoint) return failure(flowNotFound);
  await giveSecret(room, scope, endpoint);
  return readForwarding(room, scope, { flowId });
}

export async function readForwarding(
  room: ForwardRoom,
  scope: Scope,
  { flowId }: z.output<typeof forwardChoiceSchema>,
): Promise<Result<ForwardingNow, ForwardRefused>> {
  const endpoint = await endpointOfFlow(scope, flowId, room.now());
  if (!endpoint) return failure(flowNotFound);
  const { id, signingSecret, answersBy } = endpoint;
  const last = (await listDeployments(scope, id)).find(({ kind }) => kind === "url");
  const settings = forwardSettingsSchema.safeParse(last?.content);
  const place = { purpose: sealPurposes.forwardSecret, row: id };
  const opened = signingSecret === null ? undefined : decryptSecret(room.keys(), place, signingSecret);
  if (opened && !opened.ok) return failure({ reason: "secret-lost" });
  return success({
    settings: settings.success ? settings.data : undefined,
    secret: opened?.value.reveal(),
    isOn: answersBy === "url",
  });
}

/** The endpoint with a secret that signs, made now if it has none. */
export async function withForwardSecret(
  room: ForwardRoom,
  scope: Scope,
  endpoint: StoredEndpoint,
): Promise<StoredEndpoint | undefined> {
  if (endpoint.signingSecret !== null) return endpoint;
  await giveSecret(room, scope, endpoint);
  return endpointOfFlow(scope, endpoint.flowId, room.now());
}

async function giveSecret({ keys }: ForwardRoom, scope: Scope, { id }: StoredEndpoint): Promise<void> {
  const place = { purpose: sealPurposes.forwardSecret, row: id };
  await updateEndpoint(scope, id, { signingSecret: encryptSecret(keys(), place, makeWebhookSecret()) });
}
