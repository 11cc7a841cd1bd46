import { inTransaction, type WorkspaceScope } from "@/db/scope";
import { listNumbers, type NumberFacts, replaceNumbers, type StoredNumber } from "@/db/whatsapp-numbers";
import { collectWhole } from "@/lib/meta/client/pages";
import type { GraphFailure } from "@/lib/meta/failures/graph-failure";
import { listPhoneNumbers, type PhoneNumber } from "@/lib/meta/numbers/phone-numbers";
import { type Result, success } from "@/lib/result";
import type { OpenAccount } from "./open-account";
import type { AccountsRoom } from "./room";

/** Takes over what Meta says about the numbers of an account. */
export async function syncNumbers(
  room: AccountsRoom,
  scope: WorkspaceScope,
  { account, graph }: OpenAccount,
): Promise<Result<readonly StoredNumber[], GraphFailure>> {
  const numbers = await collectWhole(listPhoneNumbers(graph, account.wabaId));
  if (!numbers.ok) return numbers;
  const { values, isWhole } = numbers.value;
  const facts = values.map(factsOf);
  await inTransaction(scope, (inside) =>
    replaceNumbers(inside, account.id, { facts, isWhole, at: room.now() }),
  );
  return success(await listNumbers(scope, account.id));
}

function factsOf(number: PhoneNumber): NumberFacts {
  const { id, displayNumber, quality, verification } = number;
  return {
    phoneNumberId: id,
    displayNumber,
    quality,
    verification,
    verifiedName: number.verifiedName ?? null,
    status: number.status ?? null,
    nameStatus: number.nameStatus ?? null,
    throughput: number.throughput ?? null,
    messagingLimit: number.messagingLimit ?? null,
  };
}
