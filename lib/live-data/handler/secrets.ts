import { z } from "zod";
import { findEndpoint, updateEndpoint } from "@/db/endpoints";
import { inTransaction, type Scope } from "@/db/scope";
import { failure, type Result, success } from "@/lib/result";
import { endpointOfFlow } from "../endpoint-of-flow";
import { type HandlerSecrets, openEnvironment, sealEnvironment } from "./environment";
import { type FlowNotFound, flowNotFound } from "./refusals";
import type { HandlerRoom } from "./room";

const countMax = 50;
const flowId = z.string().max(100);
const name = z
  .string()
  .max(100)
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
  .refine((text) => text !== "KV" && text !== "__proto__");

export const secretToSetSchema = z.object({ flowId, name, value: z.string().min(1).max(10_000) });
export const secretToRemoveSchema = z.object({ flowId, name });

type SecretRefused = FlowNotFound | { readonly reason: "too-many" } | { readonly reason: "secrets-closed" };

/** Names alone: a value is never shown again. */
export type SecretNames = { readonly names: readonly string[] };

export async function setHandlerSecret(
  room: HandlerRoom,
  scope: Scope,
  { flowId, name, value }: z.output<typeof secretToSetSchema>,
): Promise<Result<SecretNames, SecretRefused>> {
  return changeSecrets(room, scope, { flowId, change: (secrets) => ({ ...secrets, [name]: value }) });
}

export async function removeHandlerSecret(
  room: HandlerRoom,
  scope: Scope,
  { flowId, name }: z.output<typeof secretToRemoveSchema>,
): Promise<Result<SecretNames, SecretRefused>> {
  const change = (secrets: HandlerSecrets) =>
    Object.fromEntries(Object.entries(secrets).filter(([known]) => known !== name));
  return changeSecrets(room, scope, { flowId, change });
}

type Change = { readonly flowId: string; readonly change: (secrets: HandlerSecrets) => HandlerSecrets };

async function changeSecrets(
  { keys, now }: HandlerRoom,
  scope: Scope,
  { flowId, change }: Change,
): Promise<Result<SecretNames, SecretRefused>> {
  const made = await endpointOfFlow(scope, flowId, now());
  if (!made) return failure(flowNotFound);
  return inTransaction(scope, async (within): Promise<Result<SecretNames, SecretRefused>> => {
    // Holds the row, so that of two people who add one each, none is lost.
    await updateEndpoint(within, made.id, {});
    const endpoint = await findEndpoint(within, flowId);
    if (!endpoint) return failure(flowNotFound);
    const secrets = openEnvironment(keys(), endpoint);
    if (!secrets) return failure({ reason: "secrets-closed" });
    const changed = change(secrets);
    if (Object.keys(changed).length > countMax) return failure({ reason: "too-many" });
    await updateEndpoint(within, endpoint.id, {
      environment: sealEnvironment(keys(), endpoint.id, changed),
    });
    return success(namesOf(changed));
  });
}

export function namesOf(secrets: HandlerSecrets): SecretNames {
  return { names: Object.keys(secrets).sort() };
}
