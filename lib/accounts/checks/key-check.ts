import type { AccountCheck } from "@/db/schema/whatsapp-account";
import type { WorkspaceScope } from "@/db/scope";
import { noteKeySignature, type StoredNumber } from "@/db/whatsapp-numbers";
import { readPublicKey } from "@/lib/meta/numbers/public-key";
import { isSameKey } from "../keys/key-pair";
import type { OpenAccount } from "../open-account";
import { findingOf } from "../refusals";
import { texts } from "../texts";

/** Whether Meta has the key of a number and has signed it. Notes what it finds. */
export async function keyCheck(
  scope: WorkspaceScope,
  { graph, account }: OpenAccount,
  number: StoredNumber,
): Promise<AccountCheck> {
  const about = { id: "key", numberId: number.id } as const;
  const words = texts.key;
  const read = await readPublicKey(graph, number.phoneNumberId);
  if (!read.ok) return { ...about, ...findingOf(read.failure) };
  const atMeta = read.value;
  if (number.publicKey === null && !atMeta) {
    const isMain = number.phoneNumberId === account.mainPhoneNumberId;
    const state = isMain ? "caution" : "off";
    return { ...about, state, happened: words.none, remedy: words.noneRemedy, fix: "set-key" };
  }
  if (number.publicKey === null) return { ...about, ...foreign };
  if (!atMeta) {
    await noteKeySignature(scope, number.id, { signature: null, isAtMeta: false });
    return { ...about, state: "problem", happened: words.lost, remedy: words.lostRemedy, fix: "set-key" };
  }
  if (!isSameKey(atMeta.pem, number.publicKey)) {
    // Meta still has our previous key when a rotation was cut off: that is ours to finish.
    if (number.isKeyUploaded) return { ...about, ...foreign };
    return { ...about, state: "caution", happened: words.lost, remedy: words.lostRemedy, fix: "set-key" };
  }
  await noteKeySignature(scope, number.id, { signature: atMeta.signature, isAtMeta: true });
  switch (atMeta.signature) {
    case "VALID":
      return { ...about, state: "good", happened: words.good };
    case "MISMATCH":
      return {
        ...about,
        state: "problem",
        happened: words.mismatch,
        remedy: words.mismatchRemedy,
        fix: "set-key",
      };
    case "UNKNOWN":
      return { ...about, state: "caution", happened: words.unsigned, remedy: words.unsignedRemedy };
  }
}

const foreign = {
  state: "caution",
  happened: texts.key.foreign,
  remedy: texts.key.foreignRemedy,
  fix: "take-over-key",
} as const;
