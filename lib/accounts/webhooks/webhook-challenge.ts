import type { Database } from "@/db/database";
import { listAccountsOfApp } from "@/db/whatsapp-accounts";
import { challengeAnswer } from "@/lib/meta/webhooks/challenge";
import { opened } from "../open-account";
import type { AccountsRoom } from "../room";

/**
 * What to answer when Meta verifies the address of an app: the challenge when the word is that of one of its connected
 * accounts; undefined means 403.
 */
export async function webhookChallenge(
  room: AccountsRoom,
  db: Database,
  { appId, query }: { readonly appId: string; readonly query: URLSearchParams },
): Promise<string | undefined> {
  for (const found of await listAccountsOfApp(db, appId)) {
    const open = opened(room, found);
    const answer = open.ok ? challengeAnswer(query, open.value.verifyToken.reveal()) : undefined;
    if (answer !== undefined) return answer;
  }
  return undefined;
}
