import type { WorkspaceScope } from "@/db/scope";
import { sealPurposes } from "@/db/sealed-columns";
import { findSealedKeys } from "@/db/whatsapp-numbers";
import { failure, type Result, success } from "@/lib/result";
import { decryptSecret } from "@/lib/secrets/decrypt-secret";
import type { Secret } from "@/lib/secrets/secret";
import { type AccountNotFound, notFound, type SecretsLost, secretsLost } from "../refusals";
import type { AccountsRoom } from "../room";

/** The private keys with which requests for a number may be opened, PKCS#8 PEM, the current one first. */
export async function privateKeys(
  room: AccountsRoom,
  scope: WorkspaceScope,
  numberId: string,
): Promise<Result<readonly [Secret, ...Secret[]], AccountNotFound | SecretsLost>> {
  const sealed = await findSealedKeys(scope, numberId);
  if (!sealed) return failure(notFound);
  const ring = room.keys();
  const place = { purpose: sealPurposes.privateKey, row: numberId };
  const current = decryptSecret(ring, place, sealed.privateKey);
  if (!current.ok) return failure(secretsLost);
  const { previousPrivateKey, previousKeyUntil } = sealed;
  const isInTime = previousKeyUntil === null || previousKeyUntil > room.now();
  if (previousPrivateKey === null || !isInTime) return success([current.value]);
  const previous = decryptSecret(ring, place, previousPrivateKey);
  return success(previous.ok ? [current.value, previous.value] : [current.value]);
}
