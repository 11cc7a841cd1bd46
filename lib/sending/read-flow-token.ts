import type { WorkspaceScope } from "@/db/scope";
import { listSendsWithToken, type StoredSend } from "@/db/sends";
import type { KeyRing } from "@/lib/secrets/key-ring";
import { isSignedFor, looksSigned } from "./flow-token";

/**
 * The send that a Flow token belongs to. `signature`: a key of the house signed it for just this send. `record`: it is
 * the token we wrote down for one send alone, and either a person chose it or the key that signed it has been rotated
 * away since.
 */
export type TokenReading = { readonly send: StoredSend; readonly by: "signature" | "record" };

/** Undefined for a token that was not issued here, and for one that a person put on several sends. */
export async function readFlowToken(
  scope: WorkspaceScope,
  ring: KeyRing,
  token: string,
): Promise<TokenReading | undefined> {
  if (token === "" || token === "unused") return undefined;
  return readingAmong(await listSendsWithToken(scope, token), ring, {
    token,
    workspaceId: scope.workspaceId,
  });
}

/** The same once the messages of the workspace with this token are known. */
export function readingAmong(
  sends: readonly StoredSend[],
  ring: KeyRing,
  { token, workspaceId }: { readonly token: string; readonly workspaceId: string },
): TokenReading | undefined {
  if (looksSigned(token)) {
    const signed = sends.find((send) => isSignedFor(ring, token, { ...send, sendId: send.id, workspaceId }));
    if (signed) return { send: signed, by: "signature" };
  }
  const [only, ...others] = sends;
  return only && others.length === 0 ? { send: only, by: "record" } : undefined;
}
