import type { WorkspaceScope } from "@/db/scope";
import { sealPurposes } from "@/db/sealed-columns";
import { findNumber, type StoredNumber, storeNextPair } from "@/db/whatsapp-numbers";
import { invariant } from "@/lib/invariant";
import { failure, type Result } from "@/lib/result";
import { encryptSecret } from "@/lib/secrets/encrypt-secret";
import { openAccount } from "../open-account";
import { notFound } from "../refusals";
import type { AccountsRoom } from "../room";
import { giveKey } from "./give-key";
import { newKeyPair } from "./key-pair";
import { type KeyRefusal, makeKeyPair } from "./make-key-pair";

/**
 * Replaces the key pair of a number. The previous private key stays good until Meta took the new one and seven days
 * more. A rotation that was cut off is finished by the next call, which then makes no third pair.
 */
export async function rotateKeys(
  room: AccountsRoom,
  scope: WorkspaceScope,
  { numberId }: { readonly numberId: string },
): Promise<Result<{ readonly signature: "VALID" | "MISMATCH" | "UNKNOWN" }, KeyRefusal>> {
  const number = await findNumber(scope, numberId);
  if (!number) return failure(notFound);
  if (number.publicKey === null) return makeKeyPair(room, scope, { numberId, takeOver: false });
  const open = await openAccount(room, scope, number.accountId);
  if (!open.ok) return open;
  const publicKey = number.isKeyUploaded ? await nextKey(room, scope, number) : number.publicKey;
  return giveKey({ room, scope, open: open.value }, number, publicKey);
}

async function nextKey(room: AccountsRoom, scope: WorkspaceScope, number: StoredNumber): Promise<string> {
  invariant(number.publicKey, "a number that is rotated has a key");
  const { publicKey, privateKey } = await newKeyPair();
  const place = { purpose: sealPurposes.privateKey, row: number.id };
  await storeNextPair(scope, number.id, {
    from: number.publicKey,
    publicKey,
    privateKey: encryptSecret(room.keys(), place, privateKey),
  });
  const stored = (await findNumber(scope, number.id))?.publicKey;
  invariant(stored, "a number has a key once one was stored");
  return stored;
}
