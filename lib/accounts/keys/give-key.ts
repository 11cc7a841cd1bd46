import type { WorkspaceScope } from "@/db/scope";
import { noteKeySignature, noteKeyUpload, type StoredNumber } from "@/db/whatsapp-numbers";
import { readPublicKey, setPublicKey } from "@/lib/meta/numbers/public-key";
import { failure, type Result, success } from "@/lib/result";
import type { OpenAccount } from "../open-account";
import { type RefusedByWhatsApp, refusedByWhatsApp } from "../refusals";
import type { AccountsRoom } from "../room";
import { isSameKey } from "./key-pair";

/** How long the previous key stays good once Meta has the new one: phones keep a key for hours, Flows stay open for days. */
export const overlapMs = 7 * 24 * 60 * 60 * 1000;

type Giving = { readonly room: AccountsRoom; readonly scope: WorkspaceScope; readonly open: OpenAccount };

/** Gives Meta the public key of a number and reads back what became of it. Repeating it changes nothing. */
export async function giveKey(
  { room, scope, open }: Giving,
  number: Pick<StoredNumber, "id" | "phoneNumberId">,
  publicKey: string,
): Promise<Result<{ readonly signature: "VALID" | "MISMATCH" | "UNKNOWN" }, RefusedByWhatsApp>> {
  const given = await setPublicKey(open.graph, number.phoneNumberId, publicKey);
  if (!given.ok) return failure(refusedByWhatsApp(given.failure));
  const at = room.now();
  const previousUntil = new Date(at.getTime() + overlapMs);
  await noteKeyUpload(scope, number.id, { publicKey, at, previousUntil });
  const read = await readPublicKey(open.graph, number.phoneNumberId);
  if (!read.ok) return failure(refusedByWhatsApp(read.failure));
  const isOurs = read.value !== undefined && isSameKey(read.value.pem, publicKey);
  const signature = isOurs && read.value ? read.value.signature : "UNKNOWN";
  await noteKeySignature(scope, number.id, { signature, isAtMeta: true });
  return success({ signature });
}
