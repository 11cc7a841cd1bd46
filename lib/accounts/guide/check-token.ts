import { readAccount } from "@/lib/meta/accounts/read-account";
import { scopesAbsent, scopesFinding, tokenFinding } from "../checks/token-finding";
import type { CredentialCheck, FieldCheck, Suggestions } from "./field-check";

/** How many accounts of a token are looked up for a choice. */
const offeredMax = 8;

/** Whether the token works; the app and the accounts it is for spare somebody looking for their ids. */
export async function checkToken(check: FieldCheck): Promise<CredentialCheck> {
  const { room, token } = check;
  const finding = tokenFinding(token, room.now());
  if (finding.state === "problem") return { finding, suggested: {} };
  const lacking = scopesFinding(scopesAbsent(token));
  if (lacking) return { finding: lacking, suggested: {} };
  const accounts = await accountsOf(check);
  const suggested: Suggestions = {
    ...(token.appId === undefined ? {} : { appId: token.appId }),
    ...(accounts.length === 0 ? {} : { accounts }),
  };
  return { finding, suggested };
}

async function accountsOf({ graph, token }: FieldCheck) {
  const ids = token.granularScopes.flatMap(({ targetIds = [] }) => targetIds);
  const looked = await Promise.all(
    [...new Set(ids)].slice(0, offeredMax).map((id) => readAccount(graph, id)),
  );
  // Targets may be other things than accounts, or hidden from the token: those are left out.
  return looked.flatMap((account) =>
    account.ok ? [{ id: account.value.id, name: account.value.name ?? account.value.id }] : [],
  );
}
