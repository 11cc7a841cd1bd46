import { randomBytes } from "node:crypto";
import { findEndpoint, insertEndpoint, type StoredEndpoint } from "@/db/endpoints";
import type { WorkspaceScope } from "@/db/scope";

const keyBytes = 24;
export const endpointKeyPattern = /^[A-Za-z0-9_-]{32}$/;

/** The endpoint of a Flow, made when it is first needed. Undefined when the workspace has no such Flow. */
export async function endpointOfFlow(
  scope: WorkspaceScope,
  flowId: string,
  now: Date,
): Promise<StoredEndpoint | undefined> {
  const found = await findEndpoint(scope, flowId);
  if (found) return found;
  await insertEndpoint(scope, { flowId, key: randomBytes(keyBytes).toString("base64url"), createdAt: now });
  // Of several who ask at once, one made it.
  return findEndpoint(scope, flowId);
}

/** The address that WhatsApp is told. `origin` without a slash at its end. */
export function endpointAddress(origin: string, { key }: Pick<StoredEndpoint, "key">): string {
  return `${origin}${endpointPath}${key}`;
}

export const endpointPath = "/api/endpoint/";
