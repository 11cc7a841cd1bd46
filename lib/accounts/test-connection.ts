import type { OpenDatabase } from "@/db/current";
import type { AccountCheck } from "@/db/schema/whatsapp-account";
import type { Scope } from "@/db/scope";
import { addPerson } from "@/db/test-databases";
import { listNumbers } from "@/db/whatsapp-numbers";
import { connectAccount } from "./connect-account";
import { refreshAccount } from "./refresh-account";
import type { AccountsRoom } from "./room";
import { ids } from "./test-meta";
import { goodCredentials } from "./test-room";

/** For tests: a new workspace that has connected the account of the test's Meta. */
export async function connectedIn(opened: OpenDatabase, room: AccountsRoom) {
  const scope = await addPerson(opened, "Ada");
  const result = await connectAccount(room, scope, goodCredentials);
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.failure)}`);
  return { scope, accountId: result.value.accountId };
}

export async function checksOf(
  room: AccountsRoom,
  scope: Scope,
  accountId: string,
): Promise<readonly AccountCheck[]> {
  const refreshed = await refreshAccount(room, scope, { accountId });
  return refreshed.ok ? refreshed.value.checks : [];
}

/** The number that was chosen at the connection. */
export async function mainNumber(scope: Scope) {
  const found = (await listNumbers(scope)).find(({ phoneNumberId }) => phoneNumberId === ids.number);
  if (!found) throw new Error("The number is not there.");
  return found;
}
