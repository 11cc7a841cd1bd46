import type { WorkspaceScope } from "@/db/scope";
import { makeKeyPair } from "./keys/make-key-pair";
import { openAccount } from "./open-account";
import { refreshAccount } from "./refresh-account";
import type { AccountsRoom } from "./room";
import { syncNumbers } from "./sync-numbers";
import { subscribeOpen } from "./webhooks/subscribe-account";

/**
 * What a new connection needs, as far as it can be done without a person and without taking anything from another
 * program: numbers, webhooks, a key for the chosen number, and a first report, which tells what did not succeed.
 */
export async function setUpAccount(
  room: AccountsRoom,
  scope: WorkspaceScope,
  accountId: string,
): Promise<void> {
  const open = await openAccount(room, scope, accountId);
  if (!open.ok) return;
  const numbers = await syncNumbers(room, scope, open.value);
  await subscribeOpen(room, open.value, "leave");
  const main = numbers.ok
    ? numbers.value.find(({ phoneNumberId }) => phoneNumberId === open.value.account.mainPhoneNumberId)
    : undefined;
  if (main) await makeKeyPair(room, scope, { numberId: main.id, takeOver: false });
  await refreshAccount(room, scope, { accountId });
}
