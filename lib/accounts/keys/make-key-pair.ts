import { z } from "zod";
import type { WorkspaceScope } from "@/db/scope";
import { sealPurposes } from "@/db/sealed-columns";
import { findNumber, storeFirstPair } from "@/db/whatsapp-numbers";
import { invariant } from "@/lib/invariant";
import { readPublicKey } from "@/lib/meta/numbers/public-key";
import { failure, type Result } from "@/lib/result";
import { encryptSecret } from "@/lib/secrets/encrypt-secret";
import { openAccount } from "../open-account";
import {
  type AccountNotFound,
  notFound,
  type RefusedByWhatsApp,
  refusedByWhatsApp,
  type SecretsLost,
  type TakenElsewhere,
} from "../refusals";
import type { AccountsRoom } from "../room";
import { giveKey } from "./give-key";
import { isSameKey, newKeyPair } from "./key-pair";

export const keyToMakeSchema = z.object({
  numberId: z.string(),
  /** Whether the key of another program may be replaced. */
  takeOver: z.boolean().default(false),
});

export type KeyRefusal = AccountNotFound | SecretsLost | RefusedByWhatsApp | TakenElsewhere;

/**
 * Sees to it that Meta has a key of ours for the number: makes a pair when there is none, gives Meta the stored one
 * otherwise. A key that is not ours is replaced only when that is said.
 */
export async function makeKeyPair(
  room: AccountsRoom,
  scope: WorkspaceScope,
  { numberId, takeOver }: z.output<typeof keyToMakeSchema>,
): Promise<Result<{ readonly signature: "VALID" | "MISMATCH" | "UNKNOWN" }, KeyRefusal>> {
  const number = await findNumber(scope, numberId);
  if (!number) return failure(notFound);
  const open = await openAccount(room, scope, number.accountId);
  if (!open.ok) return open;
  const atMeta = await readPublicKey(open.value.graph, number.phoneNumberId);
  if (!atMeta.ok) return failure(refusedByWhatsApp(atMeta.failure));
  const isForeign =
    atMeta.value !== undefined &&
    (number.publicKey === null || !isSameKey(atMeta.value.pem, number.publicKey)) &&
    // Between the two halves of a rotation Meta still has our previous key.
    (number.publicKey === null || number.isKeyUploaded);
  if (isForeign && !takeOver) return failure({ reason: "taken", holder: number.displayNumber });
  const publicKey = number.publicKey ?? (await firstKey(room, scope, numberId));
  return giveKey({ room, scope, open: open.value }, number, publicKey);
}

/** The public key of the pair that is stored in the end: of several who ask at once, one wins. */
async function firstKey(room: AccountsRoom, scope: WorkspaceScope, numberId: string): Promise<string> {
  const { publicKey, privateKey } = await newKeyPair();
  const place = { purpose: sealPurposes.privateKey, row: numberId };
  const sealed = encryptSecret(room.keys(), place, privateKey);
  await storeFirstPair(scope, numberId, { publicKey, privateKey: sealed });
  const stored = (await findNumber(scope, numberId))?.publicKey;
  invariant(stored, "a number has a key once one was stored");
  return stored;
}
